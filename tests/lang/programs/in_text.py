print("ell" in "hello", "" in "abc", "z" not in "abc", "abc" in "ab")
