x = 3
continue
