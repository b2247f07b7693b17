d = {"a": 1}
pd = {"rint(d["b"])
