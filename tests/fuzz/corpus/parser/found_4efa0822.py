try:
( :
  a": 1}["keyforever"]
except KeyErroUr as , i=i: x + i 
