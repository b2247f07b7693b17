letters = []
counts = []
for c in "banana":
    if c in letters:
        i = 0
        while letters[i] != c:
            i += 1
        counts[i] += 1
    else:
        letters.append(c)
        counts.append(1)
print(letters, counts)
