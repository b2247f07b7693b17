print(sorted([0.5, 3, -1.5, 2]))
