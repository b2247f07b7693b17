l = [3, 1, 2]
l.sort()
print(l)
l.sort(reverse=True)
print(l)
l.reverse()
print(l, l.index(2), l.count(1), l.pop(), l.pop(0), l)
l.insert(0, 9)
l.extend("ab")
l.remove("a")
print(l, l.copy() is l)
l.clear()
print(l)
l = ["bb", "a", "ccc"]
l.sort(key=len)
print(l)
print(sorted(l, key=lambda w: -len(w)), sorted([3, 1, 2], reverse=True), sorted("hello"))
print(min(l, key=len), max(l, key=len), min(3, 1, 2), max("abc"), max([1, 5], default=0), min([], default="none"), min(4, -5, key=abs))
people = [("Ada", 36), ("Bob", 12), ("Cy", 36), ("Di", 12)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
many = [(i * 7919) % 1000 for i in range(500)]
print(sorted(many) == sorted(many, reverse=True)[::-1], sorted(many)[:5], sorted(many, key=lambda n: n % 10)[:12])
print(sorted([3, 1, 2], key=None), max([], key=len, default=7), sorted([[2, 1], [1, 9], [1]]))
a = []
a.append(a)
print(a)
b = [1, 2]
b += b
b.extend(b)
print(b, b.index(2, 2), [1, 2] == [1, 2.0], [[0] * 2 for _ in range(2)])

# expect: [1, 2, 3]
# expect: [3, 2, 1]
# expect: [2] 1 1 3 1 [2]
# expect: [9, 2, 'b'] False
# expect: []
# expect: ['a', 'bb', 'ccc']
# expect: ['ccc', 'bb', 'a'] [3, 2, 1] ['e', 'h', 'l', 'l', 'o']
# expect: a ccc 1 c 5 none 4
# expect: [('Bob', 12), ('Di', 12), ('Ada', 36), ('Cy', 36)] [('Ada', 36), ('Cy', 36), ('Bob', 12), ('Di', 12)]
# expect: True [0, 2, 3, 5, 6] [0, 190, 380, 570, 760, 950, 140, 330, 520, 710, 900, 90]
# expect: [1, 2, 3] 7 [[1], [1, 9], [2, 1]]
# expect: [[...]]
# expect: [1, 2, 1, 2, 1, 2, 1, 2] 3 True [[0, 0], [0, 0]]
