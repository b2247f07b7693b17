names = ["Mia", "Lia"]
print(names[7])
