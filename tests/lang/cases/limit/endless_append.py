l = []
while True:
    l.append(l)  # fault: too_big line 3
