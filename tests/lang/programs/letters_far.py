print(chr(384).capitalize(), "ΑΣ ΣΑΣ. Σ".lower(), "ΟΔΟΣ'S".title(), "ǆemal".title(), "İ".lower() == "i\u0307")
print("ﬁn".upper(), "ﬁn".title(), "ΣΑΣ".capitalize(), "aΣ".swapcase(), "Ⅷ½".isalnum(), "²".isdigit(), "ა".upper())
print(repr("\u0378"), repr("\u0300"), "\u1c90".lower().isupper(), "xxabcxx".strip("yzx"))
