names = ["Ada"]
names.remove("Bea")
