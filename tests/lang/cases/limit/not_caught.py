try:
    x = [0] * 10 ** 9  # fault: too_big line 2
except MemoryError:
    print("no limit of ours is caught")
