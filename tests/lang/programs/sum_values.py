print(sum([]), sum([1, 2.5]), sum([1, 2], 10), sum(range(101)), sum([True, True]))
