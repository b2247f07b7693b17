print(1 // 1)  # expect: 1
print(1 // 0)  # fault: divide_by_zero line 2
