print(f"{oN' a']} {(1a']} {(1,)}")
