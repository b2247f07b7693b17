names = ["Mia"]
names.push("Lia")
