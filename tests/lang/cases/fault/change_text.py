s = 'abc'
s[0] = 'x'  # fault: cannot_change line 2
