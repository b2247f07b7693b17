while True:
    print("a" * 20000)
