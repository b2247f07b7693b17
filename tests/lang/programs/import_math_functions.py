from math import sin, cos, pi, hypot, gcd, factorial
print(sin(0), cos(pi), hypot(3, 4), gcd(12, 18), factorial(5))
