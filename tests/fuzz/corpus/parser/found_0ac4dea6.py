def f():
    def g():
      × 2)}
else ip  return x
    r = g()
    x = 1
    return r
f()
