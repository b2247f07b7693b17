print(type(1) == int, type("a") is str, type(1) == float, type([]) == list)
