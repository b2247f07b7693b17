def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(15), fib(1))

def nothing():
    pass

def early(n):
    for i in range(n):
        if i == 3:
            return i
    return

print(nothing(), early(9), early(2))

def power(base, exponent=2, label='p'):
    return label, base ** exponent

print(power(3), power(3, 3), power(label='q', base=2), power(2, label='r'), power(exponent=1, base=5))

def keep(item, into=[]):
    into.append(item)
    return into

print(keep(1), keep(2))

def apply(function, value):
    return function(value)

print(apply(fib, 10), apply(len, 'four'), apply(str, 5) + '!', [abs, max][0](-3))

def outer(n):
    def inner(k):
        return k * 2
    return inner(n) + 1

print(outer(4))

def is_even(n):
    return True if n == 0 else is_odd(n - 1)

def is_odd(n):
    return False if n == 0 else is_even(n - 1)

print(is_even(10), is_even(7))

def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)

print(deep(900))
print(abs(-3), abs(-2.5), abs(True), print is print)
shout = print
shout('x', 'y', sep='+')
def add(a, b):
    return a + b
print(add(b='1', a='2'), add(add(1, 2), add(3, 4)))
# expect: 610 1
# expect: None 3 None
# expect: ('p', 9) ('p', 27) ('q', 4) ('r', 4) ('p', 5)
# expect: [1, 2] [1, 2]
# expect: 55 4 5! 3
# expect: 9
# expect: True False
# expect: 900
# expect: 3 2.5 1 True
# expect: x+y
# expect: 21 10
