money = 100.0
for year in range(5):
    money *= 1.05
    print(year, round(money, 2))
