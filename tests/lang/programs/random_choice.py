import random
letters = ["a", "b", "c"]
x = random.choice(letters)
print(x in letters, 0 <= random.random() < 1)
