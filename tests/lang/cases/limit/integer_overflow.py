x = 9223372036854775807
print(x)  # expect: 9223372036854775807
x = -x - 1
print(x)  # expect: -9223372036854775808
print(x - 1)  # fault: overflow line 5
