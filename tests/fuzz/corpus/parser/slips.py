if x => 2 {
  print(“hi” × 2)
}
else if y:
	x++
