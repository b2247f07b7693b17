a = [1, 2]
a.insert(0, "first")
a.insert(99, "last")
a.insert(-1, "before")
print(a)
