print(10 ** 10 ** 10)  # fault: overflow line 1
