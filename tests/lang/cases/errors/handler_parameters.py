def on_bump(wall):
    print("ouch")
