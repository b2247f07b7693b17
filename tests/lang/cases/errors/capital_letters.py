Print("hi")
