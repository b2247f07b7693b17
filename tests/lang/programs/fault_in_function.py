def f(a):
    return a[5]
print(f("hello world"))
print(f([1]))
