x = None
print(x is None, x is not None, 3 is not None)
