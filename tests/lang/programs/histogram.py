data = [1.5, 2.5, 2.7, 3.9, 0.1]
bins = [0] * 4
for x in data:
    bins[int(x)] += 1
for i, n in enumerate(bins):
    print(f"{i}: {'#' * n}")
