a = b = []
a.append(1)
print(b)
