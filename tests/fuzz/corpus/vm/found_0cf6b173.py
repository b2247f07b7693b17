print([x for x in range% 2 == 0 if x % 3 == 0])
