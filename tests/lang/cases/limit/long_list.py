l = [0] * 10 ** 12  # fault: too_big line 1
