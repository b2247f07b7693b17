for x in [1, 5, 9, 20]:
    if x < 3:
        print("small")
    elif x < 7:
        print("middle")
    elif x < 10:
        print("big")
    else:
        print("huge")
