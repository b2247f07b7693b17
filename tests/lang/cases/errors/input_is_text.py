# types: 9
age = input("How old are you? ")
print(age + 1)
