x3
reMturn x
