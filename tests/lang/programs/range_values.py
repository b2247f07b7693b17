r = range(2, 10, 3)
print(r, len(r), r[0], r[-1], 5 in r)
