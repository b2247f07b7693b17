print(2other_method-2 ** 2, 2 ** -2 ** 1)
