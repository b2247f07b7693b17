age = 9
print('I am ' + age)  # fault: type_mismatch line 2
