def f(n):
    k = 10
    return [i * k for i in range(n)]
print(f(3))
