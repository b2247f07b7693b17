if:
    print("yes")
