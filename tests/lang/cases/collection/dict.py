d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], "b" in d, len(d), list(d), d.get("z"), d.get("z", 9))
for k, v in d.items():
    print(k, v)
print(d.keys(), d.values(), d.items())
d.update(x=5, a=7)
print(d.pop("b"), d, d.setdefault("q", []), d)
del d["q"]
print({k: v * 2 for k, v in d.items()}, dict([("z", 1)]), dict(a=1), {})
print({True: "a", 1: "b", 1.0: "c"}, {(1, 2): 3}, {None: 1})
print(d.popitem(), d, d.copy() == d, d | {"n": 0}, d == {"c": 3, "a": 7})
d |= {"m": 1}
print(d, sorted(d), max(d), list(reversed(d)), list(d.values()), 7 in d.values())
try:
    for k in d:
        d["n" + k] = 1
except RuntimeError as e:
    print(e)
counts = {}
for letter in "hello world":
    counts[letter] = counts.get(letter, 0) + 1
print(counts)
for i in range(300):
    counts[i] = i * i
for i in range(0, 300, 2):
    del counts[i]
print(len(counts), counts[17], 18 in counts, sum(v for k, v in counts.items() if k == 299))
own = {}
own["self"] = own
print(own)
own.clear()
print(own, bool(own))

# expect: {'a': 1, 'b': 2, 'c': 3} 1 True 3 ['a', 'b', 'c'] None 9
# expect: a 1
# expect: b 2
# expect: c 3
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)])
# expect: 2 {'a': 7, 'c': 3, 'x': 5, 'q': []} [] {'a': 7, 'c': 3, 'x': 5, 'q': []}
# expect: {'a': 14, 'c': 6, 'x': 10} {'z': 1} {'a': 1} {}
# expect: {True: 'c'} {(1, 2): 3} {None: 1}
# expect: ('x', 5) {'a': 7, 'c': 3} True {'a': 7, 'c': 3, 'n': 0} True
# expect: {'a': 7, 'c': 3, 'm': 1} ['a', 'c', 'm'] m ['m', 'c', 'a'] [7, 3, 1] True
# expect: dictionary changed size during iteration
# expect: {'h': 1, 'e': 1, 'l': 3, 'o': 2, ' ': 1, 'w': 1, 'r': 1, 'd': 1}
# expect: 158 289 False 89401
# expect: {'self': {...}}
# expect: {} False
