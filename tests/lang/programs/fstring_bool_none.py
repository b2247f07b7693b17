print(f"{True} {None} {[1, 'a']} {(1,)}")
