print(True & False, True | 2, True ^ True, ~True)
