print(min(3, 1, 2), max(3, 1, 2), min([4, 2]), max("hello"), min(1, 1.0), max(1, 1.0), max(1.0, 1))
