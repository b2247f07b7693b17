for x in range(4):
    print("big" if x > 2 else "one" if x == 1 else "small")
