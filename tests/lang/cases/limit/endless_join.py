print(",".join(str(i) for i in range(10 ** 8)))  # fault: too_big line 1
