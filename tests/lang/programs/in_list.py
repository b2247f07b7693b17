print(3 in [1, 2, 3], 3.0 in [1, 2, 3], "a" in ["b"], 4 not in [1])
