def greet():
