counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts)
