print(len(range(0)), len(range(5, 2)), len(range(2, 5, -1)))
