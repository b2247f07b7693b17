x = 7
x += 3
x -= 1
x *= 4
x //= 5
x %= 4
x **= 3
x <<= 2
x |= 1
x &= 29
x ^= 3
x >>= 1
print(x)
x /= 2
print(x)
