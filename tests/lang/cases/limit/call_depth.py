def f(n):
    if n > 0:
        f(n - 1)
f(998)
print("deep")  # expect: deep
f(999)  # the 1,000th call is one too many
# fault: too_many_calls line 3
