print(min([]))  # fault: nothing_to_choose line 1
