def f(n):
    return f(n + 1)  # fault: too_many_calls line 2
f(0)
