print(list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(zip([1, 2], "ab")), list(enumerate("ab", 1)), list(reversed([1, 2, 3])))
print(sum(x * x for x in range(5)), any(x > 3 for x in [1, 5]), all([]), ",".join(str(i) for i in range(4)), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
print(type(3), type("a") == str, isinstance(True, int), isinstance(3, (str, int)), type(None), type(2.5).__name__, chr(8364), ord("é"), divmod(-7, 2), pow(2, 10), pow(3, 200, 13), repr("a'b"), abs(-2.5))
print(tuple("ab"), list((1, 2)), dict(zip("ab", [1, 2])), bool([]), str([1, "x"]), int("  42 "), float("1e3"), int("ff", 16), round(2.675, 2))
for i, (p, q) in enumerate(zip([1, 2], [3, 4])):
    print(i, p, q)
print(list(zip()), list(zip([1, 2, 3], "ab")), [*zip(range(2), range(2))], list(enumerate("ab", start=5)), list(reversed("abc")), list(reversed(range(3))))
print(divmod(7.5, 2), divmod(7, -2), pow(2.0, 3), pow(2, -1), sum([[1], [2]], []), sum([0.1] * 3), sum((1, 2), 10), max(1, 2.0), min("b", "a"))
print(type([]), type({}), type(()), type(set()), type(print), type(lambda: 1), type(int), type(range(1)), type({}.items()), int, str)
def shout(word, times=1):
    return word.upper() * times
print([f("a") for f in (shout, len, str, ord)], list(map(shout, "ab")), shout(times=2, word="x"))
kinds = {int: "whole", str: "text"}
print(kinds[type(3)], kinds[type("")], int("7") + int(3.9) + int(True), str(), int(), float(), list(), bool())
print(format(3.14159, ".2f"), format("a", ">3"), any(map(lambda n: n > 1, [0, 2])), all(n for n in [1, 0]), any([]), sum(map(int, "123")))

# expect: ['1', '2'] [1, 'a'] [2, 3] [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] [3, 2, 1]
# expect: 30 True True 0,1,2,3 [4, 6]
# expect: <class 'int'> True True True <class 'NoneType'> float € 233 (-4, 1) 1024 9 "a'b" 2.5
# expect: ('a', 'b') [1, 2] {'a': 1, 'b': 2} False [1, 'x'] 42 1000.0 255 2.67
# expect: 0 1 3
# expect: 1 2 4
# expect: [] [(1, 'a'), (2, 'b')] [(0, 0), (1, 1)] [(5, 'a'), (6, 'b')] ['c', 'b', 'a'] [2, 1, 0]
# expect: (3.0, 1.5) (-4, -1) 8.0 0.5 [1, 2] 0.30000000000000004 13 2.0 a
# expect: <class 'list'> <class 'dict'> <class 'tuple'> <class 'set'> <class 'builtin_function_or_method'> <class 'function'> <class 'type'> <class 'range'> <class 'dict_items'> <class 'int'> <class 'str'>
# expect: ['A', 1, 'a', 97] ['A', 'B'] XX
# expect: whole text 11  0 0.0 [] False
# expect: 3.14   a True False False 6
