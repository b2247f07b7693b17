print(“It’s me”)
