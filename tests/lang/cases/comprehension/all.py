print([(x, y) for x in range(3) for y in range(x) if x != y], [[j for j in range(i)] for i in range(3)])
print({n: n * n for n in range(3)}, {c for c in "a"}, [x for x in "abc" if x != "b" if x != "c"], [x for x, in [(1,), (2,)]])
x = "outer"
print([x for x in range(2)], x, [i for i in [i for i in range(3)]])
g = (n * n for n in range(3))
for v in g:
    print(v, end=" ")
print(list(g))
def side(n):
    print("side", n)
    return n
print(any(side(n) for n in [0, 1, 2]))
print(1 in (n for n in [1, 2]), list(zip((n for n in [1, 2]), map(str, [3, 4]))))
def lines(n):
    return sum(n * k for k in range(n)), [n + k for k in range(n)], max(k % n for k in range(10))
print(lines(4))
print([f(2) for f in [lambda n, k=k: n * k for k in range(3)]])
table = [[r * c for c in range(1, 4)] for r in range(1, 4)]
print(table, [list(row) for row in zip(*table)], [v for row in table for v in row if v % 2])
print(sorted({len(w) for w in "a bb cc ddd".split()}), dict((k, v) for k, v in zip("ab", range(2))), tuple(n for n in range(3)))
a, b = (n for n in "xy")
print(a, b, [*(n for n in range(2))], min((abs(n), n) for n in [-3, 2]))
late = (n * factor for n in [1, 2])
factor = 10
print(list(late), list(late))
try:
    print([1 // n for n in [1, 0]])
except ZeroDivisionError as e:
    print(e)
steps = map(side, [7, 8])
print("lazy")
for n in steps:
    print(n)
    break
print(list(steps))

# expect: [(1, 0), (2, 0), (2, 1)] [[], [0], [0, 1]]
# expect: {0: 0, 1: 1, 2: 4} {'a'} ['a'] [1, 2]
# expect: [0, 1] outer [0, 1, 2]
# expect: 0 1 4 []
# expect: side 0
# expect: side 1
# expect: True
# expect: True [(1, '3'), (2, '4')]
# expect: (24, [4, 5, 6, 7], 3)
# expect: [0, 2, 4]
# expect: [[1, 2, 3], [2, 4, 6], [3, 6, 9]] [[1, 2, 3], [2, 4, 6], [3, 6, 9]] [1, 3, 3, 9]
# expect: [1, 2, 3] {'a': 0, 'b': 1} (0, 1, 2)
# expect: x y [0, 1] (2, 2)
# expect: [10, 20] []
# expect: integer division or modulo by zero
# expect: lazy
# expect: side 7
# expect: 7
# expect: side 8
# expect: [8]
