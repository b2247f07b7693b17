def square(x):
    return x * x
print(square(3), square(square(2)), square(1.5))
