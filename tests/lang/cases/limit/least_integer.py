x = -9223372036854775807 - 1
print(x % -1)  # expect: 0
print(x // -1)  # fault: overflow line 3
