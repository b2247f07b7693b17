def f():
    pass
for i in range(2):
    pass
if True:
    pass
while False:
    pass
print(f())
