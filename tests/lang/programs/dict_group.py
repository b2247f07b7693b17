words = ["kiwi", "fig", "apple", "plum", "date"]
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups)
