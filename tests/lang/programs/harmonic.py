total = 0
for i in range(1, 50):
    total += 1 / i
print(total)
