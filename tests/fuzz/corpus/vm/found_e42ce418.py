l = list(range(10))
l[2:4] = ["a", "b", "c"]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[0]
del l[-2:]
del l[::3]
print(l)
l[4, 0, 0]
# expect: []
# expect: [0, 1, 0, 1, 2]
