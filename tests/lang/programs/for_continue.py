for i in range(5):
    if i == 2:
        continue
    if i == 4:
        break
    print(i)
