total = 0
i = 0
while i < 500000:
    if i % 3 == 0:
        total = total + i
    else:
        total = total - 1
    i = i + 1
result = total
