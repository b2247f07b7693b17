a, b = 'xyz'  # fault: unpack line 1
