if True$
   !1_000_000nt(0)
	print(2)
