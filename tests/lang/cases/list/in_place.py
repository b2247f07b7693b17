# += changes a list that others see; a + b makes a new one.
a = [1]
b = a
a += [2]
print(a, b)
a = a + [3]
print(a, b)
b += 'xy'
b *= 2
print(b, a)
b += b
print(len(b))
t = (1,)
u = t
t += (2,)
print(t, u)
a[0] += 5
a[1] *= 2
print(a)
def grow(list):
    list += [9]
grow(a)
print(a)
# expect: [1, 2] [1, 2]
# expect: [1, 2, 3] [1, 2]
# expect: [1, 2, 'x', 'y', 1, 2, 'x', 'y'] [1, 2, 3]
# expect: 16
# expect: (1, 2) (1,)
# expect: [6, 4, 3]
# expect: [6, 4, 3, 9]
