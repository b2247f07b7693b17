n = 1e308 * 10 - 1e308 * 10
print(n, n == n, n != n, n < 1)
