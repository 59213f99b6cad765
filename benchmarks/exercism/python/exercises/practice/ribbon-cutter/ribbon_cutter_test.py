import unittest

from ribbon_cutter import cut, waste
from ribbon_cutter_data import ORDERS


class RibbonCutterTest(unittest.TestCase):
    def test_orders(self):
        for name, (roll, pieces, expected) in ORDERS.items():
            with self.subTest(name):
                self.assertEqual(cut(roll, pieces), expected)

    def test_the_order_stays_as_it_was(self):
        pieces = [1, 2, 3]
        cut(10, pieces)
        self.assertEqual(pieces, [1, 2, 3])

    def test_waste_of_nothing(self):
        self.assertEqual(waste(10, []), 0)

    def test_waste_of_one_roll(self):
        self.assertEqual(waste(10, [3, 3]), 4)

    def test_waste_of_several_rolls(self):
        self.assertEqual(waste(10, [6, 5]), 9)

    def test_a_piece_too_long(self):
        with self.assertRaises(ValueError) as raised:
            cut(10, [3, 11])
        self.assertEqual(raised.exception.args[0], "a piece is longer than the roll")

    def test_a_piece_of_no_length(self):
        with self.assertRaises(ValueError) as raised:
            waste(10, [0])
        self.assertEqual(raised.exception.args[0], "a piece has no length")

    def test_a_piece_of_less(self):
        with self.assertRaises(ValueError):
            waste(10, [-1])
