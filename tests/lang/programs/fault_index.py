a = [1]
print(a[0])
print(a[1])
