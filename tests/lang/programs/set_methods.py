s = {1, 2}
print(sorted(s.union([3])), sorted(s.intersection([2, 9])), sorted(s.difference([1])))
s.remove(1)
print(s)
