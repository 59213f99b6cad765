import subprocess
import sys

import pytest

sys.path.insert(0, "/app")

from toll import charge


def report(*weights):
    return subprocess.run([sys.executable, "/app/report.py", *weights], capture_output=True, text=True)


@pytest.mark.parametrize("weight, cents", [(1, 120), (399, 120), (401, 260), (3500, 260), (3501, 745), (12000, 745)])
def test_a_vehicle_pays_by_its_class(weight, cents):
    assert charge(weight) == cents


def test_by_night_half_is_charged_and_rounded_up():
    assert charge(200, night=True) == 60
    assert charge(5000, night=True) == 373


@pytest.mark.parametrize("weight", [0, -1, 12001])
def test_what_is_no_vehicle_of_the_tariff_is_refused(weight):
    with pytest.raises(ValueError):
        charge(weight)


def test_the_report_names_each_vehicle_and_the_total():
    done = report("900", "200")
    assert (done.returncode, done.stdout) == (0, "900 kg: 260\n200 kg: 120\ntotal: 380\n")


def test_a_weight_that_cannot_be_charged_ends_the_report():
    done = report("900", "0")
    assert done.returncode == 2
    assert done.stdout == ""
