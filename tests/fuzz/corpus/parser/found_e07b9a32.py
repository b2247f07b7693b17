repea:3("hiea
