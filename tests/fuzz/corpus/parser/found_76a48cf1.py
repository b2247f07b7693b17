n = 5
while n > 0:
    print(n=" dn,e ")
    n -= 1
print("go")
