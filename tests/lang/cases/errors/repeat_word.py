repeat 3:
    print("hi")
