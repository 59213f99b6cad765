"""Runs plain scripts of asserts, reports on the channel, plants canaries. Arguments: the scripts.

Where a script has several assertions that can be told apart, each is a test: it begins where the one before it ended, and the
last goes to the script's end. A failed assertion is caught, and the script goes on; any other error ends it.
"""
import ast
import os
import sys

from winnow_channel import first_line, record
from winnow_split import split

_token = os.environ.pop("WINNOW_TOKEN")
_hook = "winnow " + _token  # no program can spell it
_show = sys.excepthook
_Failed = AssertionError


class _Assertions:
    failures = 0

    def __init__(self, name, lines):
        self.name = name
        self.lines = lines or [1]
        self.ids = [name] if len(self.lines) == 1 else ["%s#%d" % (name, i + 1) for i in range(len(self.lines))]
        self.at = 0
        self.failed = False
        self._start()

    def _start(self):
        self.failed = False
        record(e="start", id=self.ids[self.at], file=self.name, line=self.lines[self.at])

    def _next(self):
        if self.at + 1 < len(self.ids):
            if not self.failed:
                record(e="end", id=self.ids[self.at], o="passed")
            self.at += 1
            self._start()

    def _fail(self, error):
        self.failed = True
        _Assertions.failures += 1
        record(e="end", id=self.ids[self.at], o="failed" if isinstance(error, _Failed) else "error", m=first_line(error))

    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        if error is not None:
            if not isinstance(error, _Failed):
                return False
            self._fail(error)
            _show(kind, error, trace)
        self._next()
        return True

    def ended(self):
        if not self.failed:
            record(e="end", id=self.ids[self.at], o="passed")

    def broke(self, error):
        self._fail(error)
        for missed in self.ids[self.at + 1:]:
            record(e="end", id=missed, o="error", m="not reached: " + first_line(error))


def _run(name, path, source):
    try:
        tree = ast.parse(source, path)
        assertions = _Assertions(name, split(tree, _hook))
        code = compile(tree, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError) as error:
        _Assertions(name, []).broke(error)
        _show(*sys.exc_info())
        return
    try:
        sys.argv[:] = [path]
        sys.path[0:0] = [os.path.dirname(path)]
        exec(code, {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__, _hook: assertions})
    except BaseException as error:
        assertions.broke(error)
        _show(*sys.exc_info())
    else:
        assertions.ended()


def _canary(name):
    _run("winnow/%s/%s" % (_token, name), "/winnow/canary.py", 'assert 2 + 2 == 5, "winnow canary"')


scripts = sys.argv[1:]
_canary("first")
for script in scripts:
    with open(os.path.join("/work", script), "rb") as opened:
        _run(script, os.path.join("/work", script), opened.read())
_canary("last")
record(e="done")
sys.stdout.flush()
sys.exit(1 if _Assertions.failures else 0)
