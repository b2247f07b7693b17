print(round(2.675, 2), round(1.005, 2), round(1234.5678, 1), round(5, 2))
