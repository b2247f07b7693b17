def work(n):
    total = 0
    for i in range(n):
        for j in range(100):
            if (i + j) % 3 == 0:
                total = total + i * j
            else:
                total = total - 1
    return total


result = work(6000)
