try:
    raise TypeError
except TypeError as e:
    print("empty", e)
