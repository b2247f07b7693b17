def f(x, seen=[]):
    seen.append(x)
    return seen
print(f(1), f(2), f(3, []))
