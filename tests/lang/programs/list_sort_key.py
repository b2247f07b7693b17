words = ["pear", "fig", "Apple", "kiwi"]
words.sort(key=len)
print(words)
words.sort()
print(words)
words.sort(reverse=True)
print(words)
