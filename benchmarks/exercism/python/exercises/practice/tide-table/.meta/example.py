BELOW_KEEL = 50


def minutes(time):
    hours, colon, rest = time.partition(":")
    if not (colon and hours.isdigit() and rest.isdigit()):
        raise ValueError("no time of day")
    if int(hours) > 23 or int(rest) > 59:
        raise ValueError("no time of day")
    return int(hours) * 60 + int(rest)


class TideTable:
    def __init__(self, entries):
        self.times = {}
        for time, height in entries:
            at = minutes(time)
            if at in self.times:
                raise ValueError("time is listed twice")
            self.times[at] = (time, height)

    def highest(self):
        best = None
        for at in sorted(self.times):
            time, height = self.times[at]
            if best is None or height > best[1]:
                best = (time, height)
        return best[0] if best else None

    def height_at(self, time):
        at = minutes(time)
        order = sorted(self.times)
        if not order or at < order[0] or at > order[-1]:
            raise ValueError("beyond the table")
        if at in self.times:
            return self.times[at][1]
        later = next(known for known in order if known > at)
        earlier = order[order.index(later) - 1]
        low, high = self.times[earlier][1], self.times[later][1]
        return int(low + (high - low) * (at - earlier) / (later - earlier) + 0.5)

    def safe(self, draught, time):
        return self.height_at(time) >= draught + BELOW_KEEL
