print("a,b,,c".split(","), " x  y ".split(), "abc".upper(), "Hello World".swapcase(), "hello world".title(), "x".join(["a", "b"]))
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".replace("b", "XX"), "abc".replace("", "-"), "a-b".partition("-"))
print("  x ".strip() + "|", "xxaxx".strip("x"), "abc".center(10, "*"), "abc".center(8, "*"), "7".zfill(3), "-7".zfill(4), "ab".ljust(4) + "|", "ab".rjust(4))
print("abc".startswith("ab"), "abc".endswith(("x", "bc")), "123".isdigit(), "abc".isalpha(), "a1".isalnum(), "".isdigit(), "aab".count("a"))
print("a\nb\r\nc".splitlines(), "a b c d".split(maxsplit=1), "a b c d".rsplit(" ", 1), "Straße".upper(), "ÀÉ".lower(), "élan".capitalize())
print("they're bill's".title(), "ab".center(5, "-"), "abc".center(6, "-"), "a".center(4, "-"), "été".find("é", 1), "é€x".index("x"))
print("banana".replace("an", "AN", 1), "banana".count("ana"), "banana".rindex("a"), "banana".find("a", -3), "banana".find("a", 2, 3))
print("x=1=2".partition("="), "x=1=2".rpartition("="), "x".partition("="), "x".rpartition("="), "prefix-a".removeprefix("prefix-"), "a.py".removesuffix(".py"))
print(" \t a b \n".split(), "a  b ".split(" "), "".split(), "".split(","), " a b  c ".rsplit(None, 1), " a b  c ".split(None, 1))
print("ABC".isupper(), "aBc".islower(), " \n".isspace(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), "Ünï".isalpha())
print("abc" < "abd", "Z" < "a", "a" in "cat", "ct" in "cat", "" in "cat", "abc".count(""), "%s" % "abc".lstrip("a"), "abc".rstrip("c"))
print("1 2 3".split(), [int(n) for n in "1 2 3".split()], "-".join("abc"), ",".join([]), "ab" * 3, "abc"[::-1])

# expect: ['a', 'b', '', 'c'] ['x', 'y'] ABC hELLO wORLD Hello World axb
# expect: 2 5 aXXc -a-b-c- ('a', '-', 'b')
# expect: x| a ***abc**** **abc*** 007 -007 ab  |   ab
# expect: True True True True True False 2
# expect: ['a', 'b', 'c'] ['a', 'b c d'] ['a b c', 'd'] STRASSE àé Élan
# expect: They'Re Bill'S --ab- -abc-- -a-- 2 2
# expect: bANana 1 5 3 -1
# expect: ('x', '=', '1=2') ('x=1', '=', '2') ('x', '', '') ('', '', 'x') a a
# expect: ['a', 'b'] ['a', '', 'b', ''] [] [''] [' a b', 'c'] ['a', 'b  c ']
# expect: True False True True True False True
# expect: True True True False True 4 bc ab
# expect: ['1', '2', '3'] [1, 2, 3] a-b-c  ababab cba
