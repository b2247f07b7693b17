for f in [lambda: {}["a"], lambda: [][0]]:
    try:
        f()
    except LookupError as e:
        print("lookup", e)
try:
    1 / 0
except ArithmeticError:
    print("arithmetic")
