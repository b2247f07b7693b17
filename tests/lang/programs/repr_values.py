print(repr("a"), repr(1.0), repr([1, "x"]), repr(None), repr("it's"))
