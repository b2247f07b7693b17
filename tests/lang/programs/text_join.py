print(",".join(["a", "b"]), "".join(["x"]), " - ".join([]), "".join("abc"))
