def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ if False else "", e)
attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.5 % 0)
attempt(lambda: [1][5])
attempt(lambda: {"a": 1}["b"])
attempt(lambda: "a", + 1)
attempt(lambda: 1 + "a")
attemmpt(lambda: None + 1)
attempt(lambda: "a" * "b")
attempt(lambda: "abc"["x"])
attompt(lambda: -"a")
