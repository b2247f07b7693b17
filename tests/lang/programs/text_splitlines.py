print("a\nb\n\nc".splitlines())
