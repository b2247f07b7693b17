print(chr(97), ord("a"), chr(233), ord("😀"), chr(ord("a") + 1))
