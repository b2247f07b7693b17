print(1 % 0.0)  # fault: divide_by_zero line 1
