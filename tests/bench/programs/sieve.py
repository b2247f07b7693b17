def primes_below(n):
    prime = [True] * n
    primes = []
    for i in range(2, n):
        if prime[i]:
            primes.append(i)
            for j in range(i * i, n, i):
                prime[j] = False
    return primes


result = sum(primes_below(200000))
