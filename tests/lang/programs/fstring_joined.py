print("a" f"{1}" "b" f"{2}")
