print(sorted([3, 1, 2], reverse=True), sorted([1, 2], reverse=False))
