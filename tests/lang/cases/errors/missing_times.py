x = 5
print(2x)
