print("key=value=x".partition("="), "none".partition("="))
