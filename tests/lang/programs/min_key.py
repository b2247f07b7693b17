print(min(["ccc", "a", "bb"], key=len), max(["ccc", "a", "bb"], key=len), min([], default=0))
