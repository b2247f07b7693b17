print(max(min(3, 5), abs(-4)), len(str(12345)), int(str(7) + str(8)))
