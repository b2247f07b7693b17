print(1 << -1)  # fault: negative_shift line 1
