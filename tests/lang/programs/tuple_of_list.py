print(tuple([1, 2]), tuple("ab"), tuple(range(3)), list((1, 2)))
