print(sorted(set("banana")), len(set([1, 1.0, True])))
