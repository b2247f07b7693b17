s = {3, 1, 2, 3}
s.add(5)
s.discard(1)
print(len(s), 2 in s, sorted(s))
