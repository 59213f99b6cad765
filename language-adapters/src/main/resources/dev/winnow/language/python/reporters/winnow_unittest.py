"""Runs unittest modules, reports on the channel, plants canaries. Arguments: module names."""
import os
import sys
import unittest

from winnow_channel import first_line, record

_token = os.environ.pop("WINNOW_TOKEN")


class Canary(unittest.TestCase):
    def runTest(self):
        self.assertEqual(2 + 2, 5, "winnow canary")


class First(Canary):
    def id(self):
        return "winnow.%s.first" % _token


class Last(Canary):
    def id(self):
        return "winnow.%s.last" % _token


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.ended = False

    def startTest(self, test):
        super().startTest(test)
        self.ended = False
        record(e="start", id=test.id(), **_place(test))

    def _end(self, test, outcome, message=""):
        self.ended = True
        record(e="end", id=test.id(), o=outcome, m=message)

    def addSuccess(self, test):
        self._end(test, "passed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._end(test, "failed", first_line(err[1]))

    def addError(self, test, err):
        super().addError(test, err)
        name = test.id()
        if name.startswith("unittest.loader._FailedTest."):
            said = str(err[1]).strip().splitlines() or [""]  # the loader's own words, then what went wrong
            record(e="broken", scope=name.removeprefix("unittest.loader._FailedTest.") + ".", m=said[-1][:500])
        elif name.startswith(("setUpClass (", "setUpModule (", "tearDownClass (", "tearDownModule (")):
            record(e="broken", scope=name[name.index("(") + 1:-1] + ".", m=first_line(err[1]))
        else:
            self._end(test, "error", first_line(err[1]))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._end(test, "skipped", reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._end(test, "xfailed", first_line(err[1]))

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._end(test, "xpassed")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self._end(test, "failed" if failed else "error", first_line(err[1]))


def _place(test):
    code = getattr(getattr(test, test._testMethodName, None), "__code__", None) if hasattr(test, "_testMethodName") else None
    if code is None or not code.co_filename.startswith("/work/"):
        return {}
    return {"file": code.co_filename.removeprefix("/work/"), "line": code.co_firstlineno}


loader = unittest.TestLoader()
suites = [loader.loadTestsFromName(name) for name in sys.argv[1:]]
sys.argv[1:] = []
result = Result()
unittest.TestSuite([First(), *suites, Last()]).run(result)
record(e="done")
sys.stdout.flush()
sys.exit(0 if result.wasSuccessful() else 1)
