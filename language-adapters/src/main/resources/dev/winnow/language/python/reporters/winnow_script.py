"""Runs plain scripts of asserts, reports on the channel, plants canaries. Arguments: the scripts."""
import os
import sys

from winnow_channel import first_line, record

_token = os.environ.pop("WINNOW_TOKEN")
_failures = 0


def _run(name, path, source):
    global _failures
    code = None
    record(e="start", id=name, file=name, line=1)
    try:
        code = compile(source, path, "exec")
        sys.argv[:] = [path]
        sys.path[0:0] = [os.path.dirname(path)]
        exec(code, {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__})
    except AssertionError as error:
        _failures += 1
        record(e="end", id=name, o="failed", m=first_line(error))
        sys.excepthook(*sys.exc_info())
    except BaseException as error:
        _failures += 1
        record(e="end", id=name, o="error", m=first_line(error))
        sys.excepthook(*sys.exc_info())
    else:
        record(e="end", id=name, o="passed")


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
sys.exit(1 if _failures else 0)
