d = {}
for i in range(200):
    d[i * 7 % 101] = i
print(len(d), d[0], d[100], list(d)[:5])
