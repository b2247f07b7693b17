points = 0
def win():
    points = points + 1
win()
