print(1 in 2)  # fault: type_mismatch line 1
