print("a" * 10 ** 9)
