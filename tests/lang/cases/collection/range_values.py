r = range(10)
print(r, r[2:5], r[::-1], r[3], 5 in r, 5.0 in r, "a" in r, list(r)[::3])
print(range(0), range(5, 1), range(5, 1, -2), list(range(5, 1, -2)), len(range(0, 100, 7)))
print(range(3) == range(0, 3, 1), range(0) == range(5, 1), r[8:2:-2], r[-3:], r[20:])

# expect: range(0, 10) range(2, 5) range(9, -1, -1) 3 True True False [0, 3, 6, 9]
# expect: range(0, 0) range(5, 1) range(5, 1, -2) [5, 3] 15
# expect: True True range(8, 2, -2) range(7, 10) range(10, 10)
