s = {1}
s |= {2, 3}
s &= {2, 3, 4}
print(sorted(s))
