while True:
    print('x' * 2000000)  # fault: too_much_output line 2
