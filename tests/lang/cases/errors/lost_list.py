names = ["Mia"]
names = names.append("Lia")
print(names[0])
