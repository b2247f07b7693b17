print("""first
second 'x' "y"
""")
