def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
c = counter()
d = counter()
print(c(), c(5), d(), c(by=2))
def adder(k):
    return lambda x: x + k
fs = [adder(i) for i in range(4)]
print([f(10) for f in fs])
gs = [lambda: i for i in range(3)]
print([g() for g in gs])
hs = [lambda i=i: i for i in range(3)]
print([h() for h in hs])
def deep():
    x = 1
    def a():
        def b():
            nonlocal x
            x += 1
            return x
        return b
    g = a()
    g()
    return x, g()
print(deep())
def early():
    def show():
        return word
    try:
        show()
    except NameError as e:
        print(e)
    word = "set"
    return show()
print(early())
def factorial_of(n):
    def go(k):
        return 1 if k < 2 else k * go(k - 1)
    return go(n)
print(factorial_of(10))
def own(x):
    del x
    try:
        return x
    except UnboundLocalError as e:
        return e
print(own(1))
total = 0
def add(n):
    global total
    total += n
    return lambda: total
print(add(3)(), add(4)(), total)

# expect: 1 6 1 8
# expect: [10, 11, 12, 13]
# expect: [2, 2, 2]
# expect: [0, 1, 2]
# expect: (2, 3)
# expect: cannot access free variable 'word' where it is not associated with a value in enclosing scope
# expect: set
# expect: 3628800
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: 3 7 7
