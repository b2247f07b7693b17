for i in [1, 0, 2]:
    try:
        print(10 // i)
    except ZeroDivisionError:
        print("skip")
        continue
    finally:
        print("end", i)
