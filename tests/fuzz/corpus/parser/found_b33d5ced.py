# first
x ) 1  # behinddefint(0 or "a", 1 and 2,""" or [] or 0t(x)  # "quor  # behinddef five() -> int:
    
# between
prrinprint(1 or "a", 1 and:
    
# between
prrinprint(1 or "a", 1 and 2,""" or [], in'0 or 2, None andeturn 5
 3, no in ctomm "",ent
 not 1)
