import random
a = [1, 2, 3, 4]
random.shuffle(a)
print(sorted(a), len(random.sample(a, 2)))
