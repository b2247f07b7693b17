words = []
for i in range(3):
    words.append(str(i) * i)
print(words, words[1:], [words, i][0][2])
def swap(a, b):
    a, b = b, a
    return [a, b]
print(swap(1, 'x'))
grid = [[0] * 3, [0] * 3]
grid[1][2] = 5
grid[0][0] += 1
print(grid, len(grid[0]))
# expect: ['', '1', '22'] ['1', '22'] 22
# expect: ['x', 1]
# expect: [[1, 0, 0], [0, 0, 5]] 3
