for c in "aé😀":
    print(c, len(c))
