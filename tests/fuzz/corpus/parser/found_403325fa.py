“IIt)
