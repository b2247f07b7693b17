class Robot:
    pass
