x = 10
x += 1
x -= 4
x *= 3
x //= 2
x **= 2
x %= 7
x <<= 3
x >>= 1
x |= 5
x &= 6
x ^= 1
x /= 2
print(x)
n = 5
n += n
n -= n * 2
print(n)
s = 'a'
s += 'b'
s *= 3
print(s)
def total(numbers):
    t = 0
    for each in numbers:
        t += each
    return t
print(total([1, 2, 3.5]))
# expect: 2.5
# expect: -10
# expect: ababab
# expect: 6.5
