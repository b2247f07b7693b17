print([(x, y) for x in range(3) for y in range(x)], [[i * j for j in range(3)] for i in range(3)])
