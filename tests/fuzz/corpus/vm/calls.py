def f(n, m=2):
    return f(n - 1) if n else m
print(f(9), touch())
