total = (1 +
         2 +
         3)
print(total, [1,
              2], 1 + \
      2)
