try:
    undefined_list = [1][3]
except:
    print("anything")
