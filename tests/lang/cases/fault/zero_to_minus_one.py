print(0 ** -1)  # fault: divide_by_zero line 1
