print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(0.5))
print(round(1234.5678, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(7, 3), round(5e15 + 0.5))
print(round(50.0, -2), round(150.0, -2), round(49.9, -2), round(3.7, None), round(12.345, 1), round(1e22, 2))
# expect: 2 4 -2 2.67 1.0 0
# expect: 1200.0 1200 1400 -1200 7 5000000000000000
# expect: 0.0 200.0 0.0 4 12.3 1e+22
