class = "4b"
