d = {i: i for i in range(50)}
for i in range(0, 50, 3):
    del d[i]
print(list(d), len(d))
