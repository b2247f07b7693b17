l = []
for i in range(10000):
    l = [l]
print(len(l))  # expect: 1
print(l)  # fault: too_deep line 5
