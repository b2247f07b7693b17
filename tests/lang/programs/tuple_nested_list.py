t = ([], 1)
t[0].append(5)
print(t)
