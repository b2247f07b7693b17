for _ in range(2):
    print("hi")
