import unittest

from tide_table import TideTable

ENTRIES = [("06:40", 380), ("00:30", 120), ("12:50", 140), ("19:00", 380)]


class TideTableTest(unittest.TestCase):
    def test_highest_of_equal_tides_is_the_earlier(self):
        self.assertEqual(TideTable(ENTRIES).highest(), "06:40")

    def test_highest_of_one(self):
        self.assertEqual(TideTable([("01:00", -5)]).highest(), "01:00")

    def test_highest_of_none(self):
        self.assertIsNone(TideTable([]).highest())

    def test_height_at_an_entry(self):
        self.assertEqual(TideTable(ENTRIES).height_at("12:50"), 140)

    def test_height_between_entries_rising(self):
        self.assertEqual(TideTable([("01:00", 100), ("02:00", 160)]).height_at("01:20"), 120)

    def test_height_between_entries_falling(self):
        self.assertEqual(TideTable(ENTRIES).height_at("09:45"), 260)

    def test_half_a_centimetre_goes_up(self):
        self.assertEqual(TideTable([("01:00", 100), ("01:02", 101)]).height_at("01:01"), 101)

    def test_before_the_table(self):
        with self.assertRaises(ValueError) as raised:
            TideTable(ENTRIES).height_at("00:29")
        self.assertEqual(raised.exception.args[0], "beyond the table")

    def test_after_the_table(self):
        with self.assertRaises(ValueError) as raised:
            TideTable(ENTRIES).height_at("19:01")
        self.assertEqual(raised.exception.args[0], "beyond the table")

    def test_a_time_listed_twice(self):
        with self.assertRaises(ValueError) as raised:
            TideTable([("01:00", 1), ("1:00", 2)])
        self.assertEqual(raised.exception.args[0], "time is listed twice")

    def test_no_time_of_day(self):
        for time in ("24:00", "12:60", "noon", "12", "1a:00"):
            with self.subTest(time=time):
                with self.assertRaises(ValueError) as raised:
                    TideTable([(time, 1)])
                self.assertEqual(raised.exception.args[0], "no time of day")

    def test_safe_with_exactly_enough_water(self):
        self.assertIs(TideTable(ENTRIES).safe(90, "12:50"), True)

    def test_not_safe_with_a_centimetre_less(self):
        self.assertIs(TideTable(ENTRIES).safe(91, "12:50"), False)
