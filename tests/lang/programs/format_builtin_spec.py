print("{:,}".format(1234567), "{:08.3f}".format(3.14159), "{:^9}|".format("mid"), "{0}{0}".format("ab"))
