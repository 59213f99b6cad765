"""Loads the pytest plug-ins that were fetched for the task, but for those that repeat, spread or decorate a run."""
import importlib.metadata
import os

_LEFT_OUT = {"rerunfailures", "flaky", "pytest_retry", "xdist", "xdist.looponfail", "pytest_cov", "instafail", "sugar", "html", "randomly", "random_order"}

pytest_plugins = sorted({
    entry.module
    for folder in [os.environ["WINNOW_FETCHED"]]
    for distribution in importlib.metadata.distributions(path=[folder])
    for entry in distribution.entry_points
    if entry.group == "pytest11" and entry.name not in _LEFT_OUT and distribution.metadata["Name"] not in ("pytest-timeout", "hypothesis")
})
