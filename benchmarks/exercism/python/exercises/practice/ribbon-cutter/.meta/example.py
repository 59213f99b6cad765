def check(roll, pieces):
    for piece in pieces:
        if piece <= 0:
            raise ValueError("a piece has no length")
        if piece > roll:
            raise ValueError("a piece is longer than the roll")


def cut(roll, pieces):
    check(roll, pieces)
    rolls = []
    left = []
    for piece in sorted(pieces, reverse=True):
        for index, rest in enumerate(left):
            if piece <= rest:
                rolls[index].append(piece)
                left[index] -= piece
                break
        else:
            rolls.append([piece])
            left.append(roll - piece)
    return rolls


def waste(roll, pieces):
    return sum(roll - sum(cuts) for cuts in cut(roll, pieces))
