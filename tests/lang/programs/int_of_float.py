print(int(3.9), int(-3.9), int(1e15))
