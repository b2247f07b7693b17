a = [1, 2]
d = {"k": 5}
print(f"{a[0]} {d['k']} {len(a)} {sum(a) * 2} {'yes' if a else 'no'}")
