for i, c in enumerate("ab"):
    print(i, c)
print(list(enumerate(["x", "y"], 1)))
