print(list(map(str, [1, 2])), list(map(lambda x: x * 2, range(3))), sum(map(int, "123")))
