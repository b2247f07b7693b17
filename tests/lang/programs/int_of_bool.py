print(int(True), int(False), True + True, True * 5)
