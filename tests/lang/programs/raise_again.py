try:
    try:
        raise KeyError("k")
    except KeyError:
        print("first")
        raise
except KeyError as e:
    print("second", e)
