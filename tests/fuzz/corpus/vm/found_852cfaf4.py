a = [[1,  4]]
b = [[0, 1], [1, 0]]
c = [[0, 0], [0, 0]]
for i in range(2):
    for j in range(2):
        for k in range(2):
            c[i][:] += a[i][k] * b[k][j]
print(c)
