l = [1, 2]
print(l[-2])  # expect: 1
print(l[2])  # fault: index_out_of_range line 3
