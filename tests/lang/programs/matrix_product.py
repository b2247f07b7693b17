a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
c = [[0, 0], [0, 0]]
for i in range(2):
    for j in range(2):
        for k in range(2):
            c[i][j] += a[i][k] * b[k][j]
print(c)
