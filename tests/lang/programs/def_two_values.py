def both(x):
    return x, x + 1
a, b = both(3)
print(a, b, both(7))
