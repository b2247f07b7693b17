x = 1
while x < 9:
    x += 1
else:
    print(x)
