print((-8) ** 0.5)  # fault: no_root line 1
