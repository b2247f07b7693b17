def f():
    print(x)  # fault: used_before line 2
    x = 1
f()
