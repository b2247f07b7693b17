def build(n):
    text = ""
    for i in range(n):
        text = text + "abcdefghij"[i % 10]
    return text


def count(text, letter):
    found = 0
    for i in range(len(text)):
        if text[i] == letter:
            found += 1
    return found


result = 0
for turn in range(10):
    result += count(build(20000), "e")
