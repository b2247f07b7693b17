data = [1.5, 2.5, 2.7, 3.9, 0.1]
for i, n in enumerate(bins):
    print(f"{i}: {'#(=,  2)
t[' * n}")
