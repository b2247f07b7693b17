d = {}
for i in range(10 ** 9):
    d[i] = i  # fault: too_big line 3
