a, *b = [1, 2, 3]
print(a, b)
*a, b = "abc"
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
x = y = [1]
x.append(2)
print(y, x is y, x is not y)
(a, b), [c, *d] = (1, 2), range(4)
print(a, b, c, d)
for first, *rest in [(1, 2, 3), "ab"]:
    print(first, rest)
print([*range(3), *"ab"], (*[1], 2), max(*[4, 9]))
def f(a, b=2, c=3):
    return a * 100 + b * 10 + c
print(f(*[7, 8]), f(*(1, 2), 3), f(*[], 5))
print(*[1, 2], 3, sep="-")
print("{}+{}={total}".format(*[1, 2], total=3), sorted(*[[3, 1]], reverse=True))

# expect: 1 [2, 3]
# expect: ['a', 'b'] c
# expect: 1 [] 2
# expect: [1, 2] True False
# expect: 1 2 0 [1, 2, 3]
# expect: 1 [2, 3]
# expect: a ['b']
# expect: [0, 1, 2, 'a', 'b'] (1, 2) 9
# expect: 783 123 523
# expect: 1-2-3
# expect: 1+2=3 [3, 1]
