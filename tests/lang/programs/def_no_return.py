def nothing():
    pass
print(nothing())
