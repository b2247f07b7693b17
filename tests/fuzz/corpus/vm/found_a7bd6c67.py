print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{na}|{:.1f}".format("a", 2.55))
