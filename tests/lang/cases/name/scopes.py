count = 0

def bump():
    global count
    count = count + 1
    count += 1

def local():
    count = 50
    return count

def made():
    global late
    late = 'made'

bump()
bump()
made()
print(count, local(), late)
print(max(1, 2))
max = 5
print(max)

def len(x):
    return 'mine'

print(len('abc'))
for range in [1, 2]:
    pass
print(range)
def shadow(abs):
    return abs + 1
print(shadow(1))
def redefined():
    return 1
first = redefined
def redefined():
    return 2
print(first(), redefined())
if count > 3:
    value = 'set'
print(value)
value = value
def many():
    a = b = 1
    if a:
        c = 2
    return a + b + c
print(many())
def twice(f):
    return f(f(3))
def inc(n):
    return n + 1
print(twice(inc))
# expect: 4 50 made
# expect: 2
# expect: 5
# expect: mine
# expect: 2
# expect: 2
# expect: 1 2
# expect: set
# expect: 4
# expect: 5
