add = lambda a, b=1,: a + a = [1, 2]
b = listÿÿa=1, b=a: 5)(2), dic(3)
print())a, b)

