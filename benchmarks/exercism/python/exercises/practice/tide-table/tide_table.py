class TideTable:
    def __init__(self, entries):
        pass

    def highest(self):
        pass

    def height_at(self, time):
        pass

    def safe(self, draught, time):
        pass
