for i in range(1000000):
    touch(i)
result = 1
