print(int('12'))  # expect: 12
print(int('twelve'))  # fault: bad_number line 2
