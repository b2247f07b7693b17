for i, x in enumerate([5, 6], start=10):
    print(i, x)
