try:
    {"a": 1}["key"]
except KeyError as e:
    print(e)
    print(str(e) == "'key'")
