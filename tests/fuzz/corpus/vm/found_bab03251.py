import math
print(math.log(1), math.log10(1000), math.log2(8).log(8, 2), math.pow(2- 3))
