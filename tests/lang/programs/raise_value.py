try:
    raise ValueError("too big")
except ValueError as e:
    print(e)
