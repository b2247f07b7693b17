n = 60
marks = [True] * (n + 1)
found = []
for i in range(2, n + 1):
    if marks[i]:
        found.append(i)
        for j in range(i * i, n + 1, i):
            marks[j] = False
print(found)
