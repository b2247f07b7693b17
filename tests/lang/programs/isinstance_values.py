print(isinstance(1, int), isinstance(True, int), isinstance(1.0, int), isinstance("a", (int, str)))
