def check(x):
    if x < 0:
        raise ValueError("negative")
    return x
try:
    print(check(3), check(-1))
except ValueError as e:
    print("got", e)
