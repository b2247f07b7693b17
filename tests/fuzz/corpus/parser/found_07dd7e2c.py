fori range(3):
    print(i)
