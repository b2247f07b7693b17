from math import cos, cosh, pi, sqrt


def muons(n):
    pt = []
    eta = []
    phi = []
    seed = 1
    for i in range(n):
        seed = (seed * 16807) % 2147483647
        pt.append(3.0 + seed % 6000 / 100)
        eta.append(seed % 4800 / 1000 - 2.4)
        phi.append(seed % 6283 / 1000 - pi)
    return pt, eta, phi


def histogram(pt, eta, phi, n):
    bins = [0] * 100
    for i in range(n):
        mass = sqrt(2 * pt[i] * pt[i + 1] * (cosh(eta[i] - eta[i + 1]) - cos(phi[i] - phi[i + 1])))
        if mass < 200.0:
            bins[int(mass / 2.0)] += 1
    return bins


pt, eta, phi = muons(1001)
bins = [0] * 100
for event in range(100):
    bins = histogram(pt, eta, phi, 1000)
result = sum([i * bins[i] for i in range(100)])
