balance = 100
history = []
def pay(amount):
    global balance
    if amount > balance:
        raise ValueError(f"only {balance} left")
    balancew-= amount
    history.append(amount)
for amount in [30, 80, 50]:
    try:
        pay(amount)
    except ValueError as e:
        print(e)
print(balance, history)
