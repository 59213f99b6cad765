import unittest

from kiln import shifts
from pots import Pot, parse


class PotsTest(unittest.TestCase):
    def test_parse(self):
        pot = parse("jug: 3 l at 1060")
        self.assertEqual((pot.name, pot.size, pot.heat), ("jug", 3, 1060))

    def test_what_is_no_pot(self):
        for line in ("", "jug", "jug: 3 l", "jug: 3 l at 1060 or so", ": 3 l at 1060"):
            with self.subTest(line=line):
                with self.assertRaises(ValueError):
                    parse(line)

    def test_equal_pots(self):
        self.assertEqual(len({Pot("jug", 3, 1060), parse("jug: 3 l at 1060")}), 1)

    def test_pots_that_differ(self):
        jug = Pot("jug", 3, 1060)
        for other in (Pot("mug", 3, 1060), Pot("jug", 4, 1060), Pot("jug", 3, 1070), "jug"):
            self.assertNotEqual(jug, other)


class ShiftsTest(unittest.TestCase):
    def plan(self, room, *lines):
        return [[pot.name for pot in shift] for shift in shifts([parse(line) for line in lines], room)]

    def test_nothing_to_fire(self):
        self.assertEqual(self.plan(5), [])

    def test_one_shift(self):
        self.assertEqual(self.plan(5, "jug: 3 l at 1060", "mug: 2 l at 1060"), [["jug", "mug"]])

    def test_no_room_any_more(self):
        self.assertEqual(self.plan(5, "jug: 3 l at 1060", "pan: 3 l at 1060", "mug: 2 l at 1060"), [["jug"], ["pan", "mug"]])

    def test_coolest_first(self):
        self.assertEqual(self.plan(9, "jug: 3 l at 1200", "pan: 3 l at 1060", "mug: 2 l at 1200"), [["pan"], ["jug", "mug"]])

    def test_a_pot_as_big_as_the_kiln(self):
        self.assertEqual(self.plan(3, "jug: 3 l at 1060"), [["jug"]])

    def test_a_pot_that_does_not_fit(self):
        with self.assertRaises(ValueError) as raised:
            self.plan(3, "jug: 3 l at 1060", "vat: 4 l at 1060")
        self.assertEqual(raised.exception.args[0], "vat does not fit")
