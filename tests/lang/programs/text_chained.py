print(" Hello ".strip().lower().replace("l", "L")[::-1])
