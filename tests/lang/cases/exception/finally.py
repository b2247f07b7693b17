def tf(n):
    for i in range(3):
        try:
            if i == n:
                return "ret", i
            if n == 7:
                continue
            if n == 8:
                break
        finally:
            print("fin", i)
    return "end"
print(tf(1), tf(7), tf(8), tf(9))
def nested():
    try:
        try:
            1 / 0
        except ValueError:
            print("no")
        finally:
            print("inner")
    except ZeroDivisionError as e:
        print("outer", e)
        try:
            raise
        except ArithmeticError as z:
            print("again", z)
    else:
        print("else")
    finally:
        print("done")
nested()
def last():
    try:
        return 1
    finally:
        return 2
print(last())
def through():
    try:
        try:
            raise KeyError("k")
        finally:
            print("on the way")
    except KeyError as e:
        return e
print(through())
def leaves():
    while True:
        try:
            raise ValueError
        except ValueError:
            break
        finally:
            print("out")
    return "left"
print(leaves())

# expect: fin 0
# expect: fin 1
# expect: fin 0
# expect: fin 1
# expect: fin 2
# expect: fin 0
# expect: fin 0
# expect: fin 1
# expect: fin 2
# expect: ('ret', 1) end end end
# expect: inner
# expect: outer division by zero
# expect: again division by zero
# expect: done
# expect: 2
# expect: on the way
# expect: 'k'
# expect: out
# expect: left
