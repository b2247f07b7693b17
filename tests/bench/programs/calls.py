def blend(a, b, c):
    return a + b - c


def work(n):
    total = 0
    for i in range(n):
        total = blend(total, i, 1)
    return total


result = work(300000)
