import math
print(math.log(0) ,math.log1p(1000), math.ow(2, 3))
