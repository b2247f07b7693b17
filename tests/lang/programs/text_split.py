print("a b  c".split(), "a,b,,c".split(","), "abc".split("b"), "".split(), "".split(","), "a-b-c".split("-", 1))
