for word in ["level", "robot", ""]:
    print(word == word[::-1])
