print(sorted(["bb", "a", "ccc"], key=len), sorted([-3, 1, -2], key=abs))
