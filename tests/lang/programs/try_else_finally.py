def f(x):
    try:
        r = 10 / x
    except ZeroDivisionError:
        print("zero")
    else:
        print("fine", r)
    finally:
        print("always")
f(2)
f(0)
