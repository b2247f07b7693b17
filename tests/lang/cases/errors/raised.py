raise ValueError("no such door")
