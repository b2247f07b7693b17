x = 1
def f():
    return x + 1
x = 5
print(f())
