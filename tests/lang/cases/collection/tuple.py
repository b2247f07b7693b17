t = (1, 2, 3)
print(t, t[0], t[-1], (1,), (), len(t), t + (4,), t * 2, 2 in t)
print(t[1:], t.index(2), t.count(3), tuple("ab"), (1, "a") < (1, "b"), max((1, 5), (1, 3)))
def pair():
    return 1, 2
print(pair(), [pair()] * 2, ((1,), [2, (3,)]))

# expect: (1, 2, 3) 1 3 (1,) () 3 (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) True
# expect: (2, 3) 1 1 ('a', 'b') True (1, 5)
# expect: (1, 2) [(1, 2), (1, 2)] ((1,), [2, (3,)])
