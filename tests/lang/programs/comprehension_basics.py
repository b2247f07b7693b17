print([x * x for x in range(5)], [x for x in "abc"], [x for x in range(10) if x % 3 == 0])
