s = set()
for i in range(10 ** 9):
    s.add(i)  # fault: too_big line 3
