rows = [[1, 2], [3], []]
print([x for row in rows for x in row])
