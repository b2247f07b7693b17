for x in [1, 2]:
    if x == 3:
        break
else:
    print("none")
for x in [1, 3]:
    if x == 3:
        break
else:
    print("none")
