import unittest


def test_first():
    assert 2 + 2 == 5, "winnow canary"


class TestUnittest(unittest.TestCase):
    def test_unittest_last(self):
        self.assertEqual(2 + 2, 5, "winnow canary")


def test_last():
    assert 2 + 2 == 5, "winnow canary"
