s = "hello"
print(s.startswith("he"), s.endswith("lo"), s.startswith("x"), s.endswith(""))
