d = {1: "a", 2: "b"}
print(d.keys(), d.values(), d.items())
print(list(d.keys()), sorted(d.values()))
