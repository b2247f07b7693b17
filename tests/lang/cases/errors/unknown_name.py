print(treasure)
