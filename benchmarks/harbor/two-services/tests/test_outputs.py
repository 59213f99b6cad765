import subprocess
import sys


def test_lines_are_handed_on():
    assert subprocess.run([sys.executable, "/app/relay.py"], input="a\nb\n", text=True).returncode == 0
