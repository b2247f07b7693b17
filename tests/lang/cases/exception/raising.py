try:
    raise ValueError("a", 2)
except (TypeError, ValueError) as e:
    print(e, repr(e), type(e))
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(repr(e))
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    raise KeyError("k")
except LookupError as e:
    print(e, repr(e))
try:
    raise RuntimeError
except Exception as e:
    print(repr(e), [e], str(e) == "")
def check(n):
    if n < 0:
        raise ValueError(f"{n} is below 0")
    return n
for n in [1, -1]:
    try:
        print(check(n))
    except ValueError as problem:
        print("oh:", problem)
    else:
        print("fine")
try:
    print(problem)
except NameError as e:
    print(e)
try:
    raise 3
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
print(isinstance(ValueError("x"), Exception), ValueError, ValueError("x") == ValueError("x"))

# expect: ('a', 2) ValueError('a', 2) <class 'ValueError'>
# expect: AssertionError('math')
# expect: AssertionError() True
# expect: 'k' KeyError('k')
# expect: RuntimeError() [RuntimeError()] True
# expect: 1
# expect: fine
# expect: oh: -1 is below 0
# expect: name 'problem' is not defined
# expect: exceptions must derive from BaseException
# expect: catching classes that do not inherit from BaseException is not allowed
# expect: True <class 'ValueError'> False
