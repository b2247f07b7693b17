print(r"a\nb", r"\\", "a" r"\n" "b")
