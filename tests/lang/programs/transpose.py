rows = [[1, 2, 3], [4, 5, 6]]
print([list(c) for c in zip(*rows)] if False else [[row[i] for row in rows] for i in range(3)])
