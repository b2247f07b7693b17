# The operand in the middle is evaluated once.
def middle():
    print('once')
    return 5

print(1 < middle() < 9, 1 < middle() < 3, 9 < middle() < 10)
if 1 < middle() <= 5 != 4:
    print('yes')
if not (1 < middle() < 3):
    print('no')
a = 3
print(1 < a < 5 < 4, 1 < a == 3 in [3])
while 0 < a <= 3:
    a -= 1
print(a)
# expect: once
# expect: once
# expect: once
# expect: True False False
# expect: once
# expect: yes
# expect: once
# expect: no
# expect: False True
# expect: 0
