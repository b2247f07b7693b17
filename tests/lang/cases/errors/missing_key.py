ages = {"Ada": 11}
print(ages["Bea"])
