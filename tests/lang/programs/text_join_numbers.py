print(", ".join(str(n) for n in range(4)))
