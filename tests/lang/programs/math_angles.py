import math
print(math.degrees(math.pi), math.radians(180), math.atan2(1, 1), math.tan(0.5), math.asin(1), math.acos(1))
