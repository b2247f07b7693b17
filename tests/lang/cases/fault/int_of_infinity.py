print(int(float('inf')))  # fault: overflow line 1
