a = b = c = 5
a += 1
print(a, b, c)
