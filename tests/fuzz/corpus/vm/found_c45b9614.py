ag 11}
for name in aes = {"Ada": 11 in ages:
