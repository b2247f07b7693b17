s = 'héllo wörld'
print(len(s), s[1], s[-3], s[0:5], s[::-1], s[7:], s[:-6], s[::3])
print('wör' in s, 'x' in s, 'x' not in s, '' in s, s + '!', s * 2, 2 * 'ab', 'ab' * -1)
print(['it\'s', "say \"hi\"", 'both \' and "', 'tab\t', 'new\nline', 'é', '\\', '\x00', '😀'])
for c in 'aé😀':
    print(c, end='.')
print()
print(str(1.0), str(True), str(None), str([1, 'a']), str('a'), str())
t = ''
for i in range(300):
    t = t + 'é'
    t += 'x'
print(len(t), t[257], t[256], t[598:])
u = t
t += 'z'
print(len(u), len(t))
print('a', 1, None, sep='-', end='|\n')
print(sep='x')
# expect: 11 é r héllo dlröw olléh örld héllo hlwl
# expect: True False True True héllo wörld! héllo wörldhéllo wörld abab 
# expect: ["it's", 'say "hi"', 'both \' and "', 'tab\t', 'new\nline', 'é', '\\', '\x00', '😀']
# expect: a.é.😀.
# expect: 1.0 True None [1, 'a'] a 
# expect: 600 x é éx
# expect: 600 601
# expect: a-1-None|
# expect: 
