#!/bin/bash
set -e
cp /solution/toll.py toll.py
cat > report.py <<'END'
import sys

from toll import charge


def main(arguments):
    try:
        charges = [(weight, charge(int(weight))) for weight in arguments]
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    total = 0
    for weight, cents in charges:
        print(f"{weight} kg: {cents}")
        total += cents
    print(f"total: {total}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
END
