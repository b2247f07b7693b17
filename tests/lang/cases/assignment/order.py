# The left side is looked at before the right side can change it.
x = 1
def change():
    global x
    x = 100
    return 1
print(x + change(), x)
x = 1
print(x < change() < x)
x = 1
x += change()
print(x)
x = 5
print([x, change(), x])
def show(v):
    print(v)
    return v
l = [0, 0, 0]
l[show(1)] = show(2)
l[show(0)] += show(3)
print(l, -show(2) ** show(2))
i = 0
l[i], i = i + 7, 2
print(l, i)
# expect: 2 100
# expect: False
# expect: 2
# expect: [5, 1, 100]
# expect: 2
# expect: 1
# expect: 0
# expect: 3
# expect: 2
# expect: 2
# expect: [3, 2, 0] -4
# expect: [7, 2, 0] 2
