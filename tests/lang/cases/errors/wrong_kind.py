print(abs("3"))
