a = [1, 2, 3]
a[1:1] = a
print(a)
