repeat.3:
    p 
