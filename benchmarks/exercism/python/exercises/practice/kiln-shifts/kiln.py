def shifts(pots, room):
    pass
