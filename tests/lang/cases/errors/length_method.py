names = ["Mia"]
print(names.length())
