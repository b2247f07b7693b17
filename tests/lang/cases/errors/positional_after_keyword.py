print(end="", "hi")
