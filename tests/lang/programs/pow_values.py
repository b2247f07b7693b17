print(pow(2, 3), pow(2, -1), pow(3, 4, 5), pow(2.0, 3), pow(-2, 3, 5))
