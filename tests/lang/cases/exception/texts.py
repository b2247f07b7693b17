def err(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def f(a, b=2, c=3):
    return a
F = f
n = 5
err(lambda: 1 / 0)
err(lambda: 1 // 0)
err(lambda: 1 % 0)
err(lambda: 1.5 / 0)
err(lambda: 1.5 // 0)
err(lambda: 1.5 % 0)
err(lambda: 0 ** -1)
err(lambda: 10.0 ** 400)
err(lambda: 1 << -1)
err(lambda: [1][3])
err(lambda: (1,)[3])
err(lambda: "a"[3])
err(lambda: range(3)[5])
err(lambda: {}["a"])
err(lambda: {(1, 2): 3}[1, 3])
err(lambda: int("x"))
err(lambda: int("12", 99))
err(lambda: float("x"))
err(lambda: int([]))
err(lambda: float("nan") // 0)
err(lambda: int(float("inf")))
err(lambda: "a" + 1)
err(lambda: 1 + "a")
err(lambda: [1] + (1,))
err(lambda: "a" * "b")
err(lambda: 1.5 * [1])
err(lambda: 2 ** "a")
err(lambda: -"a")
err(lambda: None + 1)
err(lambda: [1, 2].index(5))
err(lambda: [].pop())
err(lambda: [1].remove(2))
err(lambda: {1}.remove(2))
err(lambda: F())
err(lambda: F(1, 2, 3, 4))
err(lambda: F(1, d=2))
err(lambda: F(1, a=2))
err(lambda: len(n))
err(lambda: sorted([1, "a"]))
err(lambda: n(2))
err(lambda: n[0])
err(lambda: "abc"["xyz"[:n]])
err(lambda: max([]))
err(lambda: 1 < "a")
err(lambda: [1] < [None])
err(lambda: 3 in n)
err(lambda: 3 in "a")
err(lambda: list(n))
err(lambda: {[]: 1})
err(lambda: {[1]})
err(lambda: "a".join([1]))
err(lambda: "a".split(""))
err(lambda: "a".index("b"))
err(lambda: dict([1]))
err(lambda: dict([(1, 2, 3)]))
err(lambda: ord("ab"))
err(lambda: chr(-1))
err(lambda: sum(["a"]))
err(lambda: reversed({1}))
err(lambda: isinstance(1, 2))
err(lambda: range(1, 2, 0))
err(lambda: [1][::0])
err(lambda: [1]["a":])
err(lambda: divmod(1, 0))
err(lambda: pow(2, 3, 0))
err(lambda: round("a"))
err(lambda: abs("a"))
err(lambda: (1, 2).append(3))
def unpack(values):
    a, b = values
err(lambda: unpack([1]))
err(lambda: unpack([1, 2, 3]))
err(lambda: unpack(5))
def change(values):
    values[0] = 1
err(lambda: change("abc"))
err(lambda: change((1,)))
err(lambda: change([]))

# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError integer modulo by zero
# expect: ZeroDivisionError float division by zero
# expect: ZeroDivisionError float floor division by zero
# expect: ZeroDivisionError float modulo
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: OverflowError (34, 'Numerical result out of range')
# expect: ValueError negative shift count
# expect: IndexError list index out of range
# expect: IndexError tuple index out of range
# expect: IndexError string index out of range
# expect: IndexError range object index out of range
# expect: KeyError 'a'
# expect: KeyError (1, 3)
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ZeroDivisionError float floor division by zero
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError can only concatenate str (not "int") to str
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: TypeError bad operand type for unary -: 'str'
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: ValueError 5 is not in list
# expect: IndexError pop from empty list
# expect: ValueError list.remove(x): x not in list
# expect: KeyError 2
# expect: TypeError f() missing 1 required positional argument: 'a'
# expect: TypeError f() takes from 1 to 3 positional arguments but 4 were given
# expect: TypeError f() got an unexpected keyword argument 'd'
# expect: TypeError f() got multiple values for argument 'a'
# expect: TypeError object of type 'int' has no len()
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError 'int' object is not callable
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError string indices must be integers, not 'str'
# expect: ValueError max() arg is an empty sequence
# expect: TypeError '<' not supported between instances of 'int' and 'str'
# expect: TypeError '<' not supported between instances of 'int' and 'NoneType'
# expect: TypeError argument of type 'int' is not iterable
# expect: TypeError 'in <string>' requires string as left operand, not int
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError sequence item 0: expected str instance, int found
# expect: ValueError empty separator
# expect: ValueError substring not found
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError 'set' object is not reversible
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: ValueError range() arg 3 must not be zero
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ValueError pow() 3rd argument cannot be 0
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError bad operand type for abs(): 'str'
# expect: AttributeError 'tuple' object has no attribute 'append'
# expect: ValueError not enough values to unpack (expected 2, got 1)
# expect: ValueError too many values to unpack (expected 2)
# expect: TypeError cannot unpack non-iterable int object
# expect: TypeError 'str' object does not support item assignment
# expect: TypeError 'tuple' object does not support item assignment
# expect: IndexError list assignment index out of range
