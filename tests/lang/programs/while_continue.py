n = 0
while n < 6:
    n += 1
    if n % 2:
        continue
    print(n)
