x = range(3)
for i in range(5000):
    x = map(abs, x)
try:
    print(list(x))
except RecursionError as e:
    print(e)

# expect: maximum recursion depth exceeded
