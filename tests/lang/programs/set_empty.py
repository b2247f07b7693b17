s = set()
print(s, len(s), bool(s))
