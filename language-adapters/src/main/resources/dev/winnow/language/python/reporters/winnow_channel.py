"""Writes one JSON record a line to descriptor 3, from the process that was started and no other."""
import json
import os
import sys
import traceback

# The task's folders come onto the path only now: what the reporters import is the library's own, whatever the task calls
# its files.
sys.path[0:0] = os.environ.pop("WINNOW_PATH").split(":")

_write = os.write
_getpid = os.getpid
_dumps = json.dumps
_owner = os.getpid()
os.set_inheritable(3, False)


def record(**fields):
    if _getpid() == _owner:
        line = (_dumps(fields) + "\n").encode("utf-8", "backslashreplace")
        while line:
            line = line[_write(3, line):]


def first_line(error):
    """What went wrong, in one line: an assertion without a message shows what was asserted."""
    text = str(error).strip()
    if not text and isinstance(error, AssertionError):
        frames = traceback.extract_tb(error.__traceback__)
        text = frames[-1].line if frames and frames[-1].line else ""
    name = type(error).__name__
    return (name + ": " + text.splitlines()[0] if text else name)[:500]
