s = 'x'
while True:
    s = s + s  # fault: too_big line 3
