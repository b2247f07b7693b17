maze = ["S.#", "..#", "#.E"]
start = (0, 0)
queue = [(start, 0)]
seen = {start}
while queue:
    (row, column), steps = queue.pop(0)
    if maze[row][column] == "E":
        print(steps)
        break
    for dr, dc in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
        r, c = row + dr, column + dc
        if 0 <= r < 3 and 0 <= c < 3 and maze[r][c] != "#" and (r, c) not in seen:
            seen.add((r, c))
            queue.append(((r, c), steps + 1))
