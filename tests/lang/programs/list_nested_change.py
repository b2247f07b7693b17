grid = [[0] * 3, [0] * 3]
grid[1][2] = 5
print(grid)
