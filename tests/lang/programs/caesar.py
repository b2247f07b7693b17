def shift(text, by):
    out = ""
    for c in text:
        if c.isalpha():
            base = ord("a") if c.islower() else ord("A")
            out += chr((ord(c) - base + by) % 26 + base)
        else:
            out += c
    return out
print(shift("Hello, World!", 3), shift(shift("abc", 5), -5))
