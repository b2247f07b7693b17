print(type(1), type(1.0), type("a"), type([]), type({}), type(None), type(True), type((1,)), type({1}))
