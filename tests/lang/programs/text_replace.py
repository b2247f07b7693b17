print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "aaa".replace("aa", "b"), "abc".replace("", "-"))
