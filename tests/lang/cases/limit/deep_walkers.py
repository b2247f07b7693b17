x = [1]
for i in range(100):
    x = zip(x)  # fault: too_deep line 3
