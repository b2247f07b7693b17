d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 7), d.setdefault("c", 5), d)
