print("hello" - 1)
