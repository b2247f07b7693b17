if 3 > 5:
    x = 1
print(x)
