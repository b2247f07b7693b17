größe = 3
_x = 4
x1 = 5
print(größe + _x + x1)
