print(1 << 10 ** 6)  # fault: overflow line 1
