import random as rnd
from random import randint
rnd.seed(42)
print(rnd.random(), rnd.randint(1, 6), rnd.choice("abc"), rnd.uniform(1, 2), rnd.sample(range(100), 5), rnd.randrange(10), rnd.gauss(0, 1), rnd.sample([1, 2, 3], 2), rnd.choices([1, 2, 3], k=4))
l = list(range(10))
rnd.shuffle(l)
print(l, randint(1, 100), rnd.gauss(5, 2), rnd.gauss(5, 2))
rnd.seed(123456789012345)
print([rnd.randint(0, 10 ** 15) for _ in range(3)], rnd.randrange(5, 50, 5), rnd.sample(range(1000), 12))
rnd.seed(-7)
print([randint(1, 6) for _ in range(10)])
for wrong in [lambda: rnd.choice([]), lambda: randint(3, 1), lambda: rnd.sample([1], 2)]:
    try:
        wrong()
    except (IndexError, ValueError) as e:
        print(e)

# expect: 0.6394267984578837 1 c 1.2750293183691193 [28, 17, 94, 13, 86] 8 0.8945899596614022 [1, 3] [1, 2, 1, 1]
# expect: [5, 1, 9, 0, 2, 4, 7, 3, 6, 8] 44 6.08775203583536 4.757344077724061
# expect: [248247711589621, 461890628483819, 879318210129133] 45 [897, 117, 635, 695, 194, 726, 472, 135, 828, 968, 277, 595]
# expect: [3, 2, 4, 6, 1, 1, 5, 1, 3, 5]
# expect: Cannot choose from an empty sequence
# expect: empty range for randrange() (3, 2, -1)
# expect: Sample larger than population or is negative
