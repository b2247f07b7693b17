try:
    int("x")
except ValueError as e:
    print("error:", e)
