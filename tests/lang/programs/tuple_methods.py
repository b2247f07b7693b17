t = (1, 2, 1)
print(t.count(1), t.index(2))
