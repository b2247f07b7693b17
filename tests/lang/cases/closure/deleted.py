x = 5
del x
try:
    print(x)
except NameError as e:
    print(e)
def loc():
    if False:
        q = 1
    return q
try:
    loc()
except UnboundLocalError as e:
    print(type(e).__name__, e)
for i in range(2):
    try:
        print(later)
    except NameError:
        print("not yet")
    later = i
    del later
def shared():
    n = 1
    def use():
        return n
    del n
    try:
        use()
    except NameError as e:
        return e
print(shared())

# expect: name 'x' is not defined
# expect: UnboundLocalError cannot access local variable 'q' where it is not associated with a value
# expect: not yet
# expect: not yet
# expect: cannot access free variable 'n' where it is not associated with a value in enclosing scope
