import re

LINE = re.compile(r"(\w+): (\d+) l at (\d+)")


class Pot:
    def __init__(self, name, size, heat):
        self.name = name
        self.size = size
        self.heat = heat

    def __eq__(self, other):
        if not isinstance(other, Pot):
            return NotImplemented
        return (self.name, self.size, self.heat) == (other.name, other.size, other.heat)

    def __hash__(self):
        return hash((self.name, self.size, self.heat))

    def __repr__(self):
        return f"Pot({self.name!r}, {self.size}, {self.heat})"


def parse(line):
    match = LINE.fullmatch(line)
    if not match:
        raise ValueError(f"no pot: {line}")
    name, size, heat = match.groups()
    return Pot(name, int(size), int(heat))
