print(sum(x * x for x in range(10)), max(len(w) for w in ["a", "bbb"]), sorted(x % 3 for x in range(5)))
