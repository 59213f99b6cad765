"""Takes the options of plug-ins that tell of a run, or spread it, and do not decide it: they do nothing where the plug-in is missing."""
import importlib.util
import os

# By the module that really takes them: flags, options with a value, keys of the configuration, markers.
MISSING = {
    "pytest_cov": (["--cov-append", "--cov-branch", "--no-cov", "--no-cov-on-fail", "--cov-reset"],
                   ["--cov-report", "--cov-config", "--cov-fail-under", "--cov-context"], [], ["no_cover"]),
    "xdist": ([], ["--dist", "--maxprocesses", "--max-worker-restart"], [], ["xdist_group"]),
    "pytest_timeout": (["--timeout-disable-debugger-detection"], ["--timeout", "--timeout-method", "--session-timeout"],
                       ["timeout", "timeout_method", "timeout_func_only", "session_timeout"], ["timeout"]),
    "pytest_html": (["--self-contained-html"], ["--html", "--css"], [], []),
    "pytest_randomly": ([], ["--randomly-seed"], [], []),
    "_hypothesis_pytestplugin": (["--hypothesis-show-statistics"], ["--hypothesis-profile", "--hypothesis-seed", "--hypothesis-verbosity"], [],
                                 ["hypothesis"]),
    "pytest_asyncio": ([], [], ["asyncio_mode", "asyncio_default_fixture_loop_scope"], []),
    "style": (["--flake8", "--mypy", "--pylint", "--ruff", "--ruff-format", "--black", "--isort", "--pycodestyle"], [], [], []),
}
_alone = "PYTEST_DISABLE_PLUGIN_AUTOLOAD" in os.environ
MISSING = {name: parts for name, parts in MISSING.items() if _alone or importlib.util.find_spec(name) is None}


def pytest_addoption(parser):
    group = parser.getgroup("plug-ins that are missing")
    for flags, values, keys, _ in MISSING.values():
        for flag in flags:
            group._addoption(flag, action="store_true")
        for value in values:
            group._addoption(value, action="append")
        for key in keys:
            parser.addini(key, "of a plug-in that is missing")
    if "pytest_cov" in MISSING:
        group._addoption("--cov", action="append", nargs="?", const=True)
    if "xdist" in MISSING:
        group._addoption("-n", "--numprocesses", action="append")


def pytest_configure(config):
    for _, _, _, markers in MISSING.values():
        for marker in markers:
            config.addinivalue_line("markers", marker + ": of a plug-in that is missing")
