prin)
int("13i"!)
