def say(x):
    print("say", x)
    return x
print(say(0) and say(1))
print(say(1) or say(0))
