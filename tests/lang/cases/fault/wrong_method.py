'abc'.append('d')  # fault: no_method line 1
