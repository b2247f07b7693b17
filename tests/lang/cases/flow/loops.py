i = 0
while i < 3:
    print(i)
    i += 1
else:
    print('done')
while True:
    i += 1
    if i == 5:
        continue
    if i > 6:
        break
    print('i', i)
else:
    print('never')
for n in range(5, 0, -2):
    print(n)
else:
    print('else', n)
for n in range(0):
    print('never')
for n in range(3):
    if n == 1:
        break
else:
    print('never')
print(n)
for a in [1, 2]:
    for b in 'xy':
        if b == 'y':
            break
        print(a, b)
    else:
        continue
    print('next')
for n in range(3):
    n = n * 10
    print(n)
numbers = [1, 2, 3]
for n in numbers:
    if n < 3:
        numbers.append(n + 10)
print(numbers)
for n in range(9223372036854775805, 9223372036854775807):
    print(n)
for n in (1, 'a'):
    pass
while False:
    print('never')
j = 5
while j:
    j -= 2
    if j < 0:
        break
print(j)
# expect: 0
# expect: 1
# expect: 2
# expect: done
# expect: i 4
# expect: i 6
# expect: 5
# expect: 3
# expect: 1
# expect: else 1
# expect: 1
# expect: 1 x
# expect: next
# expect: 2 x
# expect: next
# expect: 0
# expect: 10
# expect: 20
# expect: [1, 2, 3, 11, 12]
# expect: 9223372036854775805
# expect: 9223372036854775806
# expect: -1
