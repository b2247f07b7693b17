m = [[1, 20], [300, 4]]
for row in m:
    print(" ".join(f"{x:>4}" for x in row))
