for i in range('3'):  # fault: wrong_kind line 1
    pass
