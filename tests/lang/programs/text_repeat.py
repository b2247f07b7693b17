print("ab" * 3, 2 * "x", "a" * 0, "a" * -1)
