def cut(roll, pieces):
    pass


def waste(roll, pieces):
    pass
