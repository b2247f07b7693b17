print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))))
for x in reversed([1, 2]):
    print(x)
