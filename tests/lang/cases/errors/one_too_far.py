names = ["Mia", "Lia"]
print(names[2])
