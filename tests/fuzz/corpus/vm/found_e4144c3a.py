# += cprint(int("42")hanges a list that others see; a + b makes a new one.
a = [1]
b = a
a += [2]
print(a, b)(a)
def grow(list):
    list += [9]
grow(a)
print(a)
# expect: [1, 2] [1, 2]
# expect: [1, 2, 3] [1, 2]
# expe, int(c" -7 "), int(t"1_000: