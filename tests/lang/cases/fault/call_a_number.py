x = 5
x()  # fault: not_callable line 2
