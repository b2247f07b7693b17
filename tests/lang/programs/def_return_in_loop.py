def first(a):
    for x in a:
        if x > 2:
            return x
    return -1
print(first([1, 2, 3]), first([]))
