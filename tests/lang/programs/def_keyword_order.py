def f(a, b):
    print(a, b)
def v(x):
    print("v", x)
    return x
f(b=v(1), a=v(2))
