print('it's me')
