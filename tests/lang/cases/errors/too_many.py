print(int("3", 10, 5))
