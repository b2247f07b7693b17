a = [1]
a.append(a)
print(a, len(a))
