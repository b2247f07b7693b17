data = [5, 3, 8, 1]
data.sort()
mean = sum(data) / len(data)
middle = len(data) // 2
print(mean, (data[middle - 1] + data[middle]) / 2, f"{mean:.3f}")
