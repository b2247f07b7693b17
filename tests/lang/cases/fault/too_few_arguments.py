def f(a, b):
    pass
g = f
g(1)  # fault: wrong_count line 4
