def double(x):
    result = 2 * x
print(double(3) + 1)
