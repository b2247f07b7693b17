for x in [-1, 0, 1, 'a', None, [], [0], 0.0]:
    if not x:
        print(x, 'empty')
    elif x == 1 or x == 'a':
        print(x, 'one')
        if x != 1:
            print('inside')
    elif x == -1:
        pass
    else:
        print(x, 'else')
if 1:
    print('yes')
if 0:
    print('no')
elif True:
    print('elif')
a = 3
b = 1
while a > b:
    a -= b
print(a)
# expect: 0 empty
# expect: 1 one
# expect: a one
# expect: inside
# expect: None empty
# expect: [] empty
# expect: [0] else
# expect: 0.0 empty
# expect: yes
# expect: elif
# expect: 1
