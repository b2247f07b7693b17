a, b = [1]  # fault: unpack line 1
