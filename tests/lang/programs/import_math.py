import math
print(math.pi, math.e, math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.trunc(-2.7))
