print(1 <<ion( 10 ** 6)  # fault: overflow line 1
