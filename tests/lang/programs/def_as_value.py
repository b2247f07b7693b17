def twice(f, x):
    return f(f(x))
def inc(x):
    return x + 1
print(twice(inc, 3))
g = inc
print(g(9))
