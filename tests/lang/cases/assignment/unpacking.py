a, b = 1, 2
a, b = b, a
print(a, b)
[c, d] = [3, 4]
(e, (f, g)) = 5, [6, 7]
print(c, d, e, f, g)
x = y = z = []
x.append(1)
print(y, z, x is z)
i, letters = 0, ['p', 'q']
i, letters[i] = 1, 'new'
print(i, letters)
for k, v in [(1, 'one'), (2, 'two')]:
    print(k, v)
for p, q in 'ab', 'cd':
    print(q, p)
h, j, k = 'xyz'
print(k, j, h)
l = [1, 2, 3]
l[0], l[2] = l[2], l[0]
print(l)
m = n = l[1] = 8
print(m, n, l)
# expect: 2 1
# expect: 3 4 5 6 7
# expect: [1] [1] True
# expect: 1 ['p', 'new']
# expect: 1 one
# expect: 2 two
# expect: b a
# expect: d c
# expect: z y x
# expect: [3, 2, 1]
# expect: 8 8 [3, 8, 1]
