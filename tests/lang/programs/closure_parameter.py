def power(n):
    return lambda x: x ** n
square = power(2)
print(square(5), power(3)(2))
