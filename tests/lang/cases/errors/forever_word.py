forever:
    break
