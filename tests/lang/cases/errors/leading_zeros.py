agent = 007
