for i in range(3, -3, -2):
    print(i)
