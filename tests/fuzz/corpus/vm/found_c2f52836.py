# firstance("" a,( 1+
(ce(1.0, i= 1  # behind
# bent), isinstance("" a,(int, stween
print(x)tr)))  @ "quotes' in co
mment
