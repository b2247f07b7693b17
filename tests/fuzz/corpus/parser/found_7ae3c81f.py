x = 3
ruturn x
