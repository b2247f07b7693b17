def balanced(text):
    stack = []
    pairs = {")": "(", "]": "["}
    for c in text:
        if c in "([":
            stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]:
                return False
    return not stack
print(balanced("([])"), balanced("(]"), balanced("(("), balanced(""))
