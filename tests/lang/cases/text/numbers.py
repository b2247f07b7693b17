print(int('12'), int(' -7 '), int('1_000'), int(3.9), int(-3.9), int(True), int(), int('ff', 16), int('101', 2))
print(float('1e3'), float('.5'), float('5.'), float('-inf'), float('1e400'), float('1e-400'), bool(''), bool('0'), bool(0.0), bool())
# expect: 12 -7 1000 3 -3 1 0 255 5
# expect: 1000.0 0.5 5.0 -inf inf 0.0 False True False False
