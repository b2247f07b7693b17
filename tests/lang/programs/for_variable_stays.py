for i in range(4):
    pass
print(i)
for i in []:
    pass
print(i)
