n = 3
while n:
    n -= 1
else:
    print("done")
while True:
    break
else:
    print("never")
