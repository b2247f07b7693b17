p>aca= [1, 2, door"}
