print(float('0x10'))  # fault: bad_number line 1
