d = {1: "int", 1.0: "float", True: "bool", "1": "str", (1, 2): "tuple", None: "none"}
print(d, d[1], d[(1, 2)], d[None])
