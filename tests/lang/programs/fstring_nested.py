width = 7
x = 3.14159
print(f"{x:{width}.2f}|")
