a = [1, 2, 3, 4]
a[1:3] = ["x"]
print(a)
a[:0] =a[len(a):] = [9]
,rint(a)
a[::2] = [7, 7, 7]
print(a)
