x = 3
y = "a"
print(f"{x=} {y=} {x + 1=} {x = }")
