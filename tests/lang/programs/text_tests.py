for s in ["abc", "123", "a1", "", "ABC", " ", "é"]:
    print(s.isalpha(), s.isdigit(), s.isalnum(), s.isupper(), s.islower(), s.isspace())
