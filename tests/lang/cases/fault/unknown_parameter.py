def f(a, b=1):
    pass
g = f
g(1, c=2)  # fault: unknown_parameter line 4
