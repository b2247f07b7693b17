print(list(x + 1 for x in [1, 2]), tuple(x for x in "ab"))
