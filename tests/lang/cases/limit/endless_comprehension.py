x = [i for i in range(10 ** 9)]  # fault: too_big line 1
