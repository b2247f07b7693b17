x = 3
y = 0
while x < 5:
    y = y + 1
