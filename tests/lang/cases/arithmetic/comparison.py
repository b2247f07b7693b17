print(1 == 1.0, True == 1, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 1 < 1.5, -1.5 < -1)
print('a' == 1, None == 0, None == None, 'a' < 'b', 'Z' < 'a', 'é' > 'z', 'ab' < 'abc')
print([1, 2] < [1, 3], [1, 2] == [1, 2.0], (1,) == [1], [2] > [1, 5], (1, 2) <= (1, 2), [] < [0])
nan = float('nan')
print(nan == nan, nan != nan, nan < 1, not nan < 1, [nan] == [nan])
x = 5
if x != 4 and not x == 6:
    print('fine')
if x <= 4 or x >= 6:
    print('wrong')
if not x > 5 and x >= x and x <= x:
    print('fine')
print(range(0, 4, 2) == range(0, 3, 2), range(0) == range(5, 5), range(3) == [0, 1, 2])
# expect: True True False True True True
# expect: False False True True True True True
# expect: True True False True True True
# expect: False True False True True
# expect: fine
# expect: fine
# expect: True True False
