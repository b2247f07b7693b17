fob c: 😀" c 😀":
   , len(c))
