# What is called is looked up before its arguments are evaluated.
def told(value):
    print("told", value)
    return value


def attempt(action):
    try:
        action()
    except (AttributeError, NameError, TypeError) as error:
        print(error)


def early():
    late(told(2))


number = 5
attempt(lambda: number.append(told(1)))  # expect: 'int' object has no attribute 'append'
attempt(lambda: number.sort(key=told(1)))  # expect: 'int' object has no attribute 'sort'
attempt(lambda: number.split(sep=told(1)))  # expect: 'int' object has no attribute 'split'
attempt(lambda: number.update(*told([1])))  # expect: 'int' object has no attribute 'update'
attempt(lambda: number.append(1 / 0))  # expect: 'int' object has no attribute 'append'
attempt(early)  # expect: name 'late' is not defined
attempt(lambda: print([0, 3].index(told(3), told(1))))  # expect: told 3
# expect: told 1
# expect: 1
if number:

    def late(value):
        return value


attempt(lambda: print(late(told(6))))  # expect: told 6
# expect: 6
