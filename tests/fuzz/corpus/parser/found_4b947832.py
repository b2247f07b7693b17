s = "abc"
print(f"{s:5}s:.2}|{s!==>6}|")
