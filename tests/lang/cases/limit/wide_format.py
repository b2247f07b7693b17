print(f"{1:{10 ** 9}}")  # fault: too_big line 1
