print(int("five"))
