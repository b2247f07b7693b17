import math
from math import sqrt, pi as PI
print(math.sqrt(16), math.pi, PI, sqrt(2), math.floor(-2.5), math.ceil(2.1), math.sin(1), math.log(10), math.log(8, 2), math.gcd(12, 18))
print(math.factorial(10), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.inf, math.degrees(math.pi), math.comb(5, 2), math.isqrt(99), math.trunc(-2.7), math.fabs(-3), math.exp(1), math.log2(8), math.log10(1000))
print(math.atan2(1, 1), math.cos(0), math.tan(0.5), math.radians(180), math.isnan(math.nan), math.lcm(4, 6), math.prod([2, 3, 4]), math.pow(2, 0.5), math.copysign(3, -0.0), math.fmod(-7, 3), math.e, math.tau)
def area(r):
    import math as m
    return m.pi * r ** 2
print(area(2))
for f in [math.sqrt, math.log]:
    try:
        f(-1)
    except ValueError as e:
        print(e)
print(list(map(math.sqrt, [1, 4])), math.floor(3), math.ceil(True))
try:
    math.sqrt("a")
except TypeError as e:
    print(e)
try:
    math.factorial(-1)
except ValueError as e:
    print(e)

# expect: 4.0 3.141592653589793 3.141592653589793 1.4142135623730951 -3 3 0.8414709848078965 2.302585092994046 3.0 6
# expect: 3628800 5.0 True inf 180.0 10 9 -2 3.0 2.718281828459045 3.0 3.0
# expect: 0.7853981633974483 1.0 0.5463024898437905 3.141592653589793 True 12 24 1.4142135623730951 -3.0 -1.0 2.718281828459045 6.283185307179586
# expect: 12.566370614359172
# expect: math domain error
# expect: math domain error
# expect: [1.0, 2.0] 3 1
# expect: must be real number, not str
# expect: factorial() not defined for negative values
