l = ['x' * 100]
for i in range(30):
    l = [l, l]
print(str(l))  # fault: too_big line 4
