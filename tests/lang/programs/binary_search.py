def find(a, x):
    low = 0
    high = len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low
print(find([1, 3, 5, 7], 5), find([1, 3], 9), find([], 1))
