len = 3
print(len("hello"))
