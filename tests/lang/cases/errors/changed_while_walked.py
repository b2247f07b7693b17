ages = {"Ada": 11}
for name in ages:
    ages["Bea"] = 12
