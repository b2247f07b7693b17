s = "banana"
print(s.find("an"), s.find("x"), s.find("an", 2), s.rfind("an"), s.index("n"), s.count("a"), s.count("ana"))
