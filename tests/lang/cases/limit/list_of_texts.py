l = []
while True:
    l.append('x' * 1000 + str(len(l)))  # fault: too_big line 3
