def add(left, right):
    return left + right
print(add(1, wrong=2))
