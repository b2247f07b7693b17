total = 0.0
for k in range(1000):
    total += (-1) ** k / (2 * k + 1)
print(4 * total)
