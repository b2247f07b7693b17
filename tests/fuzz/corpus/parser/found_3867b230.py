print(", ".str(n) for n in ".j)
p(strn) for n in ra4))A)
