print("a" f"{1f"{2}")
