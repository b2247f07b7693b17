print(6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1, 1 << 10, -1 << 3, 1000 >> 3, -1000 >> 3, -1 >> 100)
print(True & False, True | 2, True ^ True, ~True, -True, +True)
# expect: 2 7 5 -7 0 1024 -8 125 -125 -1
# expect: False 3 False -2 -1 1
