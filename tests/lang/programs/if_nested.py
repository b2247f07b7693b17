x = 7
if x > 3:
    if x > 5:
        if x > 6:
            print("deep")
    else:
        print("no")
