"""Takes the options of plug-ins that tell of a run, or spread it, and do not decide it: where nobody else takes one, it does nothing."""
import argparse

import pytest

FLAGS = [
    "--cov-append", "--cov-branch", "--no-cov", "--no-cov-on-fail", "--cov-reset", "--timeout-disable-debugger-detection",
    "--self-contained-html", "--hypothesis-show-statistics",
    "--flake8", "--mypy", "--pylint", "--ruff", "--ruff-format", "--black", "--isort", "--pycodestyle",
]
VALUES = [
    "--cov-report", "--cov-config", "--cov-fail-under", "--cov-context", "--dist", "--maxprocesses", "--max-worker-restart",
    "--timeout", "--timeout-method", "--session-timeout", "--html", "--css", "--json-report-file", "--randomly-seed",
    "--hypothesis-profile", "--hypothesis-seed", "--hypothesis-verbosity",
]
KEYS = ["timeout", "timeout_method", "timeout_func_only", "session_timeout", "asyncio_mode", "asyncio_default_fixture_loop_scope"]
MARKERS = ["no_cover", "timeout", "xdist_group", "hypothesis"]


@pytest.hookimpl(hookwrapper=True)
def pytest_load_initial_conftests(early_config, parser, args):
    yield
    # By now plug-ins and the suite's own conftest have said what they take; the command line is read for good after this.
    group = parser.getgroup("plug-ins that are missing")

    def take(add, *names, **keywords):
        try:
            add(*names, **keywords)
        except (ValueError, argparse.ArgumentError):
            pass  # Somebody else takes it.

    for flag in FLAGS:
        take(group._addoption, flag, action="store_true")
    for value in VALUES:
        take(group._addoption, value, action="append")
    take(group._addoption, "--cov", action="append", nargs="?", const=True)
    take(group._addoption, "-n", "--numprocesses", action="append")
    for key in KEYS:
        if key in parser._inidict:
            continue  # pytest would let a second one win.
        take(parser.addini, key, "of a plug-in that is missing")


def pytest_configure(config):
    for marker in MARKERS:
        config.addinivalue_line("markers", marker + ": of a plug-in that is missing")
