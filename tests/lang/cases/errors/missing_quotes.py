print(hello my friend)
