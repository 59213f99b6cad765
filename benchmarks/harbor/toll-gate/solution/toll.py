"""What vehicles pay at the gate."""
import csv
from pathlib import Path


def tariff():
    with Path(__file__).with_name("tariff.csv").open(newline="") as lines:
        return [(name, int(heaviest), int(cents)) for name, heaviest, cents in csv.reader(lines)]


def charge(weight, night=False):
    if weight <= 0:
        raise ValueError(f"no vehicle weighs {weight} kg")
    for _, heaviest, cents in tariff():
        if weight <= heaviest:
            return (cents + 1) // 2 if night else cents
    raise ValueError(f"{weight} kg is too heavy")
