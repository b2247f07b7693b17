print(0.1 + 0.2, 1e16, 1e15, 123456789.0, 1e-4, 1e-5, 1.5e300 * 1e10, -0.0, 5e-324, 2.5 - 1)
print(1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)
print(float('inf'), float(' -1_0.5e1 '), float('nan'), float(3), float())
# expect: 0.30000000000000004 1e+16 1000000000000000.0 123456789.0 0.0001 1e-05 inf -0.0 5e-324 1.5
# expect: inf -inf nan
# expect: inf -105.0 nan 3.0 0.0
