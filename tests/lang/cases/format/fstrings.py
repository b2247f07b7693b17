x = 3.14159
n = 1234567
s = "hi"
print(f"{x:.2f} {n:,} {n:_} {s!r} {s:>5}| {s:<5}| {s:^6}| {s:*^6} {n:08d} {x:8.3f} {x:e} {x:g} {n:x} {n:#x} {n:b} {-n:,} {x:+.1f} {n:e}")
print(f"{x=} {n = } {s=!s} {x=:.1f} {{}} {1 + 1} {[1, 2]} {'a' + 'b'} {s.upper()}")
w = 10
p = 2
print(f"{x:{w}.{p}f}|{s:{w}}|{s!r:>{w}}|" "tail" f"{n}")
print("%d %s %5.2f %-5s| %05d %x %r %% %c %e" % (3, "a", 2.5, "b", 42, 255, "q", "z", 12345.678))
print("%s" % 3, "%s %s" % ("a", [1]), "%(a)d" % {"a": 3}, "%i" % 3.9, "%.3s|" % "abcdef", "%+d % d" % (3, 4))
print("{} {} {0}".format(1, 2) if False else "{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{name:>5}".format(name="x"), "{0[1]} {d[k]}".format([1, 2], d={"k": "v"}), "{:{}}".format(3, 5), "{!r}".format("a"))
print(format(3.0), format(1e20, ","), format(12345.678, ",.2f"), format(0.5, "%"), format(True), format(True, "d"), format("a", "5") + "|", format(255, "#b"), format(65, "c"), format(-5, "05"), format(1234, "010,"), format(3.0, "g"), format(1e16, ""), format(123456789.0, "g"), format(0.0001, ".1"), format(3.14159, ".3"), format(1234.5, ".3"), format(100.0, ".3"), format(10.0, ".2"))
for v in [0.0, -0.0, 1.0, 1.5, 123456.789, 1e-5, 1e22, 1/3, float("inf"), float("nan")]:
    print(f"{v} {v:.3f} {v:.3e} {v:.3g} {v:10.2f}| {v:<10}| {v:.3} {v:g} {v:,} {v:+} {v:%}")
for v in [0, 7, -42, 10**12]:
    print(f"{v} {v:d} {v:5} {v:<5}| {v:^5}| {v:+} {v: } {v:,} {v:b} {v:o} {v:x} {v:X} {v:#o} {v:.2f} {v:012,} {v:=+6}")
print(f"{'nested ' + f'{n}'}", f'{x!s:>10}', f"{True} {None} {(1, 2)}", f"{x:.{p}f}")
print(f"{{{n}}}", f"a{'b'}c", f"{s[0]}{s[-1]}", f"{ {'a': 1}['a'] }")
for spec in ["d,", "q", ".2d", "+s"]:
    try:
        print(format(3, spec))
    except ValueError as e:
        print(e)
try:
    "{} {}".format(1)
except IndexError as e:
    print(e)
try:
    "%d" % "x"
except TypeError as e:
    print(e)

# expect: 3.14 1,234,567 1_234_567 'hi'    hi| hi   |   hi  | **hi** 01234567    3.142 3.141590e+00 3.14159 12d687 0x12d687 100101101011010000111 -1,234,567 +3.1 1.234567e+06
# expect: x=3.14159 n = 1234567 s=hi x=3.1 {} 2 [1, 2] ab HI
# expect:       3.14|hi        |      'hi'|tail1234567
# expect: 3 a  2.50 b    | 00042 ff 'q' % z 1.234568e+04
# expect: 3 a [1] 3 3 abc| +3  4
# expect: 1 2 b a     x 2 v     3 'a'
# expect: 3.0 1e+20 12,345.68 50.000000% True 1 a    | 0b11111111 A -0005 00,001,234 3 1e+16 1.23457e+08 0.0001 3.14 1.23e+03 1e+02 1e+01
# expect: 0.0 0.000 0.000e+00 0       0.00| 0.0       | 0.0 0 0.0 +0.0 0.000000%
# expect: -0.0 -0.000 -0.000e+00 -0      -0.00| -0.0      | -0.0 -0 -0.0 -0.0 -0.000000%
# expect: 1.0 1.000 1.000e+00 1       1.00| 1.0       | 1.0 1 1.0 +1.0 100.000000%
# expect: 1.5 1.500 1.500e+00 1.5       1.50| 1.5       | 1.5 1.5 1.5 +1.5 150.000000%
# expect: 123456.789 123456.789 1.235e+05 1.23e+05  123456.79| 123456.789| 1.23e+05 123457 123,456.789 +123456.789 12345678.900000%
# expect: 1e-05 0.000 1.000e-05 1e-05       0.00| 1e-05     | 1e-05 1e-05 1e-05 +1e-05 0.001000%
# expect: 1e+22 10000000000000000000000.000 1.000e+22 1e+22 10000000000000000000000.00| 1e+22     | 1e+22 1e+22 1e+22 +1e+22 999999999999999983222784.000000%
# expect: 0.3333333333333333 0.333 3.333e-01 0.333       0.33| 0.3333333333333333| 0.333 0.333333 0.3333333333333333 +0.3333333333333333 33.333333%
# expect: inf inf inf inf        inf| inf       | inf inf inf +inf inf%
# expect: nan nan nan nan        nan| nan       | nan nan nan +nan nan%
# expect: 0 0     0 0    |   0  | +0  0 0 0 0 0 0 0o0 0.00 0,000,000,000 +    0
# expect: 7 7     7 7    |   7  | +7  7 7 111 7 7 7 0o7 7.00 0,000,000,007 +    7
# expect: -42 -42   -42 -42  |  -42 | -42 -42 -42 -101010 -52 -2a -2A -0o52 -42.00 -000,000,042 -   42
# expect: 1000000000000 1000000000000 1000000000000 1000000000000| 1000000000000| +1000000000000  1000000000000 1,000,000,000,000 1110100011010100101001010001000000000000 16432451210000 e8d4a51000 E8D4A51000 0o16432451210000 1000000000000.00 1,000,000,000,000 +1000000000000
# expect: nested 1234567    3.14159 True None (1, 2) 3.14
# expect: {1234567} abc hi 1
# expect: Invalid format specifier 'd,' for object of type 'int'
# expect: Unknown format code 'q' for object of type 'int'
# expect: Precision not allowed in integer format specifier
# expect: Unknown format code 's' for object of type 'int'
# expect: Replacement index 1 out of range for positional args tuple
# expect: %d format: a real number is required, not str
