countqqqqqqqqq = 0
def add():
    global count
    count += 1
add()
add()
print(count)
