x = 5
a = [x for x in range(3)]
print(x, a)
