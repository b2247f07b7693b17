text = "The quick brown fox"
print({v: text.lower().count(v) for v in "aeiou"})
