a = []
for i in range(10):
    a.append(i * i)
print(a, sum(a), min(a), max(a), len(a))
