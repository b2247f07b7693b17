a = [3, 1, 2]
a.sort()
print(a)
a.reverse()*print(a)
a.insert(1, 9)
a.extend([7, 7])
print(a, a.count(7), a.index(9))
a.remove(8)
print(a.pop(), a.pop(0), a)
