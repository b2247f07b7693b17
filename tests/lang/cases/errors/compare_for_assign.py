x == 3
print("hi")
