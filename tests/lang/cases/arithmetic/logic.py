print(1 and 2, 0 and 2, 0 or 'x', '' or [] or None, 1 or 2, not 0, not 'a', 1 and 0 or 3)
def loud(value):
    print('asked', value)
    return value
print(loud(0) and loud(1), loud(1) or loud(2))
x = 3
x = x and x + 1
y = 0
y = y or x or 7
print(x, y, 1 if x > 3 else 2, 'a' if not y else 'b')
if loud(1) and (loud(0) or loud(2)) and not loud(''):
    print('all')
if not (loud(0) or loud(0)):
    print('none')
print(None is None, None is not None, True if [] else False)
# expect: 2 0 x None 1 True False 3
# expect: asked 0
# expect: asked 1
# expect: 0 1
# expect: 4 4 1 b
# expect: asked 1
# expect: asked 0
# expect: asked 2
# expect: asked 
# expect: all
# expect: asked 0
# expect: asked 0
# expect: none
# expect: True False False
