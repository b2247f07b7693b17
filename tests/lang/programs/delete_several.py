a = [1, 2, 3]
d = {"k": 1}
del a[0], d["k"]
print(a, d)
