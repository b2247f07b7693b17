x = 'a'
print(-x)  # fault: wrong_kind line 2
