age = 9
print("I am " + age)
