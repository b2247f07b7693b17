print('it's')
for i range 5
  repeat 3:
 x = (1,
