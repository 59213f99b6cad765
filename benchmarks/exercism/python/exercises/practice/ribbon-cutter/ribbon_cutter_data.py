"""Orders of the shop: roll, pieces, rolls as they are cut."""

ORDERS = {
    "nothing": (10, [], []),
    "one piece": (10, [4], [[4]]),
    "a whole roll": (10, [10], [[10]]),
    "longest first": (10, [2, 5, 3], [[5, 3, 2]]),
    "a second roll": (10, [6, 5], [[6], [5]]),
    "the first roll with enough left": (10, [7, 6, 3, 4], [[7, 3], [6, 4]]),
    "a small piece goes back": (10, [8, 7, 3, 2], [[8, 2], [7, 3]]),
}
