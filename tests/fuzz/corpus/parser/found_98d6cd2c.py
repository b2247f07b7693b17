prin)
in|("13i"!+
