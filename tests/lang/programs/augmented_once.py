def index():
    print("index")
    return 0
a = [1]
a[index()] += 5
print(a)
