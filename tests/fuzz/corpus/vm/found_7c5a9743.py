import random
letters = ["a", "b", "c"]
x = random.choi(p)