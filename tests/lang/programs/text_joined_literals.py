print("one" "two" 'three')
