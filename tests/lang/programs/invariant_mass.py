import math
def mass(e, px, py, pz):
    return math.sqrt(max(e * e - px * px - py * py - pz * pz, 0))
print(round(mass(10, 1, 2, 3), 6), round(mass(5, 3, 4, 0), 6))
