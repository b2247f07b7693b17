function greet():
    print("hi")
