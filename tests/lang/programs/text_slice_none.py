s = "abc"
print(s[None:None], s[None:2], s[::None])
