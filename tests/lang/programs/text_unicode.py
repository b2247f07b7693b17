s = "a😀é"
print(len(s), s[1], s[::-1], s[1:])
for c in s:
    print(c)
