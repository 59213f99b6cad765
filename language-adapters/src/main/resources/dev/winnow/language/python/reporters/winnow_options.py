"""Takes the options of plug-ins that tell of a run, or spread it, and do not decide it: they do nothing where the plug-in is missing."""

FLAGS = [
    "--cov-append", "--cov-branch", "--no-cov", "--no-cov-on-fail", "--cov-reset",
    "--self-contained-html", "--flake8", "--mypy", "--pylint", "--ruff", "--ruff-format", "--black", "--isort", "--pycodestyle",
]
VALUES = [
    "--cov-report", "--cov-config", "--cov-fail-under", "--cov-context",
    "--dist", "--maxprocesses", "--max-worker-restart", "--timeout", "--timeout-method", "--session-timeout",
    "--html", "--css", "--json-report-file", "--randomly-seed",
]
INI = ["timeout", "timeout_method", "timeout_func_only", "asyncio_mode", "asyncio_default_fixture_loop_scope"]


def pytest_addoption(parser):
    group = parser.getgroup("plug-ins that are missing")

    def add(*names, **keywords):
        try:
            group._addoption(*names, **keywords)
        except ValueError:
            pass  # The plug-in is there.

    for flag in FLAGS:
        add(flag, action="store_true")
    for value in VALUES:
        add(value, action="append")
    for name in INI:
        try:
            parser.addini(name, "of a plug-in that is missing")
        except ValueError:
            pass
    add("--cov", action="append", nargs="?", const=True)
    add("-n", "--numprocesses", action="append")
