sum = 5
print(sum + 1)
