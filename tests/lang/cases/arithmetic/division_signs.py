# // rounds down and % has the sign of its right side.
for a in [7, -7]:
    for b in [2, -2]:
        print(a // b, a % b, a / b)
for a in [7.5, -7.5]:
    for b in [2, -2]:
        print(a // b, a % b)
print(5 // 0.3, 5 % 0.3, -0.0 // 1, 0 // -3)
print(True + True, 7 // True, 3 % 4, (-4) // 4)
n = -17
print(n // 5, n % 5, n // 5 * 5 + n % 5)
# expect: 3 1 3.5
# expect: -4 -1 -3.5
# expect: -4 1 -3.5
# expect: 3 -1 3.5
# expect: 3.0 1.5
# expect: -4.0 -0.5
# expect: -4.0 0.5
# expect: 3.0 -1.5
# expect: 16.0 0.20000000000000018 -0.0 0
# expect: 2 7 3 -1
# expect: -4 3 -17
