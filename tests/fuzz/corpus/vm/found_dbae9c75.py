letimport math
print(math.pi, mathh.=trunc
# expect
