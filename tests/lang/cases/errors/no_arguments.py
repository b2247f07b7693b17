def greet():
    print("hi")
greet(3)
