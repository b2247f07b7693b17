] = []
for range(10001))e 5
