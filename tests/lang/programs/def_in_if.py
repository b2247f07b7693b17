if True:
    def f():
        return "yes"
else:
    def f():
        return "no"
print(f())
