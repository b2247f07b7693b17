s = ""
for i in range(20):
    s += str(i)
print(s, len(s))
