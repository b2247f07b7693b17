a = [1, 'x', [2.5, None], True, ()]
print(a, len(a), a[0], a[-1], a[2][0], a[1:3], a[::-2])
b = a
b.append(7)
print(len(a), a is b, a == [1], [] is [])
a[0] = 'first'
a[-1] = 'last'
print(b)
a[2][1] = 'in'
print(a[2])
c = a[:]
c[0] = 0
print(a[0], c[0], [1] + [2], [0] * 3, 2 * [1, 2], [1] * -1)
a.append(a)
print(a)
print(3 in [1, 2, 3], 'x' in a, 4 not in [1, 2], 2.0 in [2], (1,) in [(1,)], 3 in range(0, 9, 3), 4 in range(0, 9, 3))
long = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
print(len(long), sum(long), min(long), max(long), max(3, 9, 2), min('b', 'a'), sum([0.5], 1), sum([[1], [2]], []))
print((1,), (1, 2), ((1, 2), [3]), (1, 2) + (3,), (1, 2)[1], range(3), range(1, 9, 2)[2], len(range(10, 0, -3)))
# expect: [1, 'x', [2.5, None], True, ()] 5 1 () 2.5 ['x', [2.5, None]] [(), [2.5, None], 1]
# expect: 6 True False False
# expect: ['first', 'x', [2.5, None], True, (), 'last']
# expect: [2.5, 'in']
# expect: first 0 [1, 2] [0, 0, 0] [1, 2, 1, 2] []
# expect: ['first', 'x', [2.5, 'in'], True, (), 'last', [...]]
# expect: True True True True True True False
# expect: 20 210 1 20 9 a 1.5 [1, 2]
# expect: (1,) (1, 2) ((1, 2), [3]) (1, 2, 3) 2 range(0, 3) 5 4
