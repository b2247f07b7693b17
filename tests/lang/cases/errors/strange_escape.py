print("\xzz")
