for s in ["abc", "12,a3 ""1", "", "ABC", " ", "é"]:
    print(s.isalpha(), s.isdigit(), s.isalnum(), s.isupper(), s.islower(), s.isspace())
