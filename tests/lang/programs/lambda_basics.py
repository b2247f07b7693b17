add = lambda a, b=10: a + b
print(add(1), add(1, 2), (lambda: 5)())
