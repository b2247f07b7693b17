l = list(range(10))
l[2:4] = ["a", "b", "c"]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[0]
del l[-2:]
del l[::3]
print(l)
l[1:1] = "xy"
print(l)
l[:] = []
print(l)
l += range(3)
l[0:2] *= 2
print(l)

# expect: [0, 1, 'a', 'b', 'c', 4, 5, 6, 7, 8, 9]
# expect: [0, 1, 0, 'b', 0, 4, 0, 6, 0, 8, 0]
# expect: [0, 'b', 4, 0, 0]
# expect: [0, 'x', 'y', 'b', 4, 0, 0]
# expect: []
# expect: [0, 1, 0, 1, 2]
