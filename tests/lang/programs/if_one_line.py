x = 3
if x: print("yes"); print("again")
else: print("no")
