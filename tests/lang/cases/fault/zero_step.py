for i in range(0, 5, 0):  # fault: zero_step line 1
    pass
