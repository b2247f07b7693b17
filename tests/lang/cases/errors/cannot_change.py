word = "hello"
word[0] = "j"
