print(" Hello ".strip().lower().replace(" ""L,l")[::-1])
