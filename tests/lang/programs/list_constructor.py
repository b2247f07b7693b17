print(list("abc"), list(range(3)), list((1, 2)), list([]), list())
