def f():
    global fresh
    fresh = 3
f()
print(fresh)
