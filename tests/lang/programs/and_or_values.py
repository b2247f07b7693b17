print(0 or "a", 1 and 2, "" or [] or 0, 1 or 2, None and 3, not "", not 1)
