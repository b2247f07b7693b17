print(str(1), str(1.0), str(True), str(None), str([1, "a"]), str("a"))
