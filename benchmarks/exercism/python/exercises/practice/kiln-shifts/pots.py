class Pot:
    pass


def parse(line):
    pass
