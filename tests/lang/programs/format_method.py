print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{name}!".format(name="Ada"), "{:>5}|{:.1f}".format("a", 2.55))
