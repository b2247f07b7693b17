x = 3
if x > 5:
    print("big")
else x > 2:
    print("middle")
