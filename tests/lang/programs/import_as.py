import math as m
from math import sqrt as root
print(m.floor(1.5), root(9))
