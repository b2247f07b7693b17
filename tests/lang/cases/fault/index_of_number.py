x = 5
print(x[0])  # fault: no_items line 2
