print("%j %d" % ())
