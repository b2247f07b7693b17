a = [0, 0]
a[0], a[1] = 5, 6
print(a)
