name = "Ada"
age = 9
print(f"{name} is {age}", f"{age + 1}", f"{name!r}", f"{{}}", f"{age:4}|")
