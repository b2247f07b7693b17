a, b = "xy"
print(a, b)
