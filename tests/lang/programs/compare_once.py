def f(x):
    print("called", x)
    return x
print(1 < f(2) < 3, f(3) < 2 < f(4))
