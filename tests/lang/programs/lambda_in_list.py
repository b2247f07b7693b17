fs = [lambda x: x + 1, lambda x: x * 2]
print([f(5) for f in fs])
