try:
    assert False, "message"
except AssertionError as e:
    print("a:", e)
try:
    assert 0
except AssertionError as e:
    print("b:", e)
