def f():
    print(later)
f()
later = 1
