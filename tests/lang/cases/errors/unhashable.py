places = {[1, 2]: "door"}
