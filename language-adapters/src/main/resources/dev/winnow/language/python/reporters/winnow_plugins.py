"""Loads the pytest plug-ins that were fetched for the task, or that its own image holds, but for those that repeat, spread or decorate a run."""
import importlib.metadata
import os

_LEFT_OUT = {"rerunfailures", "flaky", "pytest_retry", "xdist", "xdist.looponfail", "pytest_cov", "instafail", "sugar", "html", "randomly", "random_order"}

_fetched = {"path": [os.environ["WINNOW_FETCHED"]]} if "WINNOW_FETCHED" in os.environ else {}

pytest_plugins = sorted({
    entry.module
    for distribution in importlib.metadata.distributions(**_fetched)
    for entry in distribution.entry_points
    if entry.group == "pytest11" and entry.name not in _LEFT_OUT and distribution.metadata["Name"] not in ("pytest-timeout", "hypothesis")
})
