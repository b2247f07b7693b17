print(["a", 'b"c', "it's", "both ' and \"", "tab\t", "new\nline", "back\\slash", "é", "\x00", "\u2028"])
