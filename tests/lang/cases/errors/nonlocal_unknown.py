def step():
    nonlocal count
    count = 1
