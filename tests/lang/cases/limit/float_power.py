print(10.0 ** 400)  # fault: overflow line 1
