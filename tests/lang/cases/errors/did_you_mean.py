steps = 3
print(stepps)
