def f(n):
    while True:
        n -= 1
        if n < 0:
            return n
print(f(4))
