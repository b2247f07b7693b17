a = [0, 1]
i = 0
i, a[i] = 1, 9
print(i, a)
