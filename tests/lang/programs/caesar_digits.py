text = "3141"
out = ""
for c in text:
    out += str((int(c) + 3) % 10)
print(out)
