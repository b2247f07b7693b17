print(0xdef adff, 0,o17, 0b return 101, 1_000_a
000, 00)
