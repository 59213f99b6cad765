"""Reports a pytest run on the channel and plants the canaries. Loaded with -p."""
import os
import unittest
from pathlib import Path

import pytest

from winnow_channel import first_line, record

_token = os.environ.pop("WINNOW_TOKEN")
_canary = "winnow_canary_" + _token
_planted = {}  # what pytest calls the canaries: it differs between versions
pytest.register_assert_rewrite(_canary)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    # The suite's own configuration may not end the run early, nor keep it from running.
    for option in ("stepwise", "stepwise_skip", "lf", "collectonly", "setuponly", "setupplan", "usepdb", "trace"):
        if hasattr(config.option, option):
            setattr(config.option, option, False)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(session, config, items):
    config.option.maxfail = 0
    session.shouldfail = False
    module = pytest.Module.from_parent(session, path=Path(__file__).with_name(_canary + ".py"))
    planted = list(module.collect())
    first, last = [], []
    for item in _functions(planted):
        name = item.name.removeprefix("test_")
        _planted[item.nodeid] = "winnow::%s::%s" % (_token, name)
        (first if name.endswith("first") else last).append(item)
    items[:] = first + items + last


def _functions(nodes):
    for node in nodes:
        if isinstance(node, pytest.Item):
            yield node
        else:
            yield from _functions(node.collect())


def pytest_collectreport(report):
    if report.failed:
        record(e="broken", scope=report.nodeid, m=_crash(report))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    error = call.excinfo.value if call.excinfo is not None else None
    assertion = isinstance(error, (AssertionError, pytest.fail.Exception))
    report.winnow = (assertion, "" if error is None else first_line(error))


def pytest_runtest_logstart(nodeid, location):
    record(e="start", id=_planted.get(nodeid, nodeid), file=location[0], line=(location[1] or 0) + 1)


def pytest_runtest_logreport(report):
    if report.when != "call" and report.passed:
        return
    assertion, message = getattr(report, "winnow", (False, ""))
    if hasattr(report, "wasxfail"):
        outcome = "xfailed" if report.skipped else "xpassed"
    elif report.failed:
        outcome = "failed" if assertion else "error"
    else:
        outcome = report.outcome
    record(e="end", id=_planted.get(report.nodeid, report.nodeid), o=outcome, m=message)


def pytest_sessionfinish(session, exitstatus):
    record(e="done")


def _crash(report):
    lines = [line for line in str(report.longrepr).strip().splitlines() if line.startswith("E ")]
    return (lines[-1][1:].strip() if lines else "cannot be collected")[:500]
