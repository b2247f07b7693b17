n = 10
bits = ""
while n:
    bits = str(n % 2) + bits
    n //= 2
print(bits)
