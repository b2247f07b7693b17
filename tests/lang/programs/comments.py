# first
x = 1  # behind
# between
print(x)  # "quotes' in comment
