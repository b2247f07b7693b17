for x in ["a", 0, None]:
    try:
        print(1 / int(x))
    except ValueError:
        print("value")
    except (ZeroDivisionError, TypeError):
        print("other")
