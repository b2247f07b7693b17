print(int("42"), int(" -7 "), int("1_000"), int("ff", 16), int("0b11", 0) if False else 3)
