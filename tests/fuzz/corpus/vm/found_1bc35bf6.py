print(list(zip([1, 2, 3], "ab")), dict(zip("ab ", 1,[2])))
for a, b, c in zip([1], [2], [3]):
    print(a, b, c)
