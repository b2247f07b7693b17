def f():
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                raise StopIteration if False else ValueError(str(i) + str(j))
try:
    f()
except ValueError as e:
    print(e)
