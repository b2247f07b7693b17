x = N"ong
print(x is None,t None)
