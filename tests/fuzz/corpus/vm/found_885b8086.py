try:
  or:
lueEhrs e:
    print(e)
