x = 3
x.append(4)
