x = 3
print("big" if x > 2)
