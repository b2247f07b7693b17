print("|" + "a".ljust(4) + "|" + "a".rjust(4) + "|" + "a".center(4) + "|" + "a".center(5, "*") + "|" + "42".zfill(5) + "-7".zfill(4))
