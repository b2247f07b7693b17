rows = [[0]] * 3
rows[0][0] = 1
print(rows)
