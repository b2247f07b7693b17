try:
    try:
        [][0]
    except KeyError:
        print("no")
    finally:
        print("inner")
except IndexError:
    print("outer")
