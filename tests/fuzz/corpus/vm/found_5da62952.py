a, b+=.= "xy"*
prinò
