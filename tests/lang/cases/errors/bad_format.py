print("{} and {}".format("Ada"))
