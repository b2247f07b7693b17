import math
print(math.isnan(float("nan")), math.isinf(float("inf")), math.isclose(0.1 + 0.2, 0.3), math.inf, -math.inf)
