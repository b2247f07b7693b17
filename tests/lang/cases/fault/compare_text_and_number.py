print(1 < 'a')  # fault: type_mismatch line 1
