d = {"z": 1, "a": 2}
d["m"] = 3
del d["z"]
d["z"] = 4
print(d, list(d))
