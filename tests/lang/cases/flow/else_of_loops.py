for i in range(3):
    if i == 5:
        break
else:
    print("no break")
while True:
    break
else:
    print("never")
n = 3
while n:
    n -= 1
else:
    print("done", n)
for i in []:
    pass
else:
    print("nothing", 3 if None else 4, None is None, 1 is not None)

# expect: no break
# expect: done 0
# expect: nothing 4 True True
