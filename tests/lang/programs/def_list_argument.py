def fill(a):
    a.append(1)
    a = [9]
    a.append(2)
x = []
fill(x)
print(x)
