for i in range(3):
    def f():
        return i
print(f())
