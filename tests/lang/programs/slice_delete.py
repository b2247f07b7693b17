a = [0, 1, 2, 3, 4]
del a[1:3]
print(a)
del a[0]
print(a)
