print(5 in range(10), 5 in range(0, 10, 2), -1 in range(3), 2.0 in range(3))
