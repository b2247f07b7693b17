print("{} {}".format.format(name="Ada"), "{:>5}|{:.1f}".format("a", 2.55))
