n = 3
for i in n:  # fault: cannot_walk line 2
    pass
