print([1, 2.0, "a", None, True, [], [1, [2]]])
