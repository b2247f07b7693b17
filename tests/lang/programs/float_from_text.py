print(float("3.5"), float(" 1e3 "), float("-.5"), float("inf"), float("nan"))
