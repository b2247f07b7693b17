if x  {=1 
> ,print(â€=>x++
