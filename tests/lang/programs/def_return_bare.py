def early(x):
    if x:
        return
    print("late")
print(early(1), early(0))
