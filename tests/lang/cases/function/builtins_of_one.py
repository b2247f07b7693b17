# Functions of one argument: everyday arguments, and those that need a second look.
import math
from math import cos, cosh, exp, inf, sqrt


def tried(function, argument):
    try:
        return function(argument)
    except (ValueError, OverflowError, TypeError) as problem:
        return str(problem)


print(sqrt(2.25), sqrt(4), sqrt(True), math.sqrt(0.0), sqrt(-0.0))
print(cos(0.0), cosh(0.0), exp(-1e300), cosh(exp(0.5)))
for argument in [-1.0, -1, 710.5, inf, -inf, "2", None]:
    print(tried(sqrt, argument), tried(exp, argument), tried(cosh, argument))
print(tried(cos, inf), tried(cos, sqrt(inf) * 0), tried(math.tan, "x"))
print(math.degrees(0.5), math.radians(90.0), math.fabs(-2.5), math.fabs(-2))
print(int(2.9), int(-2.9), int(-0.5), int(9.2e18), int(-9223372036854775808.0), int(True), int("12"))
for argument in [inf, -inf, inf * 0, None, "x"]:
    print(tried(int, argument))
print(float(3), float(2.5), float(True), float("1e3"), float(9007199254740993))
print(abs(-3), abs(3), abs(-2.5), abs(-0.0), abs(True), abs(-9223372036854775807), tried(abs, "x"))
print(len([1, 2]), len("häuser"), len(()), len({1: 2}), len({1, 2}), len(range(5)), tried(len, 5))
print([len(each) for each in ["a", "bb", [1, 2, 3]]], sum(map(abs, [-1, -2.5])))
words = ["one"]
words.append(words)
print(len(words), len(words[1]), len([words, words]))
print(7 / 2, 0 / -5, -7 / 2, 6 / 3, 1 / 3, 9007199254740993 / 3, 9223372036854775807 / 10)
print((10 - 3) + (4 - 2) * (1 + 1), (1 + 2) - (len("ab") - abs(-3)), -(3 - 5) / (1 + 1))

# expect: 1.5 2.0 1.0 0.0 -0.0
# expect: 1.0 1.0 0.0 2.696310705168963
# expect: math domain error 0.36787944117144233 1.5430806348152437
# expect: math domain error 0.36787944117144233 1.5430806348152437
# expect: 26.65520587052368 math range error math range error
# expect: inf inf inf
# expect: math domain error 0.0 inf
# expect: must be real number, not str must be real number, not str must be real number, not str
# expect: must be real number, not NoneType must be real number, not NoneType must be real number, not NoneType
# expect: math domain error nan must be real number, not str
# expect: 28.64788975654116 1.5707963267948966 2.5 2.0
# expect: 2 -2 0 9200000000000000000 -9223372036854775808 1 12
# expect: cannot convert float infinity to integer
# expect: cannot convert float infinity to integer
# expect: cannot convert float NaN to integer
# expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: invalid literal for int() with base 10: 'x'
# expect: 3.0 2.5 1.0 1000.0 9007199254740992.0
# expect: 3 3 2.5 0.0 1 9223372036854775807 bad operand type for abs(): 'str'
# expect: 2 6 0 1 2 5 object of type 'int' has no len()
# expect: [1, 2, 3] 3.5
# expect: 2 2 2
# expect: 3.5 -0.0 -3.5 2.0 0.3333333333333333 3002399751580331.0 9.223372036854776e+17
# expect: 11 4 1.0
