s = ""
for c in "hello":
    s = c + s
print(s)
