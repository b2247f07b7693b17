print(range(3) == range(0, 3), range(0) == range(5, 5), range(3) != range(4))
