for x in [0, 1, 0.0, "", "a", [], [0], None, True]:
    print(bool(x), end=" ")
print()
