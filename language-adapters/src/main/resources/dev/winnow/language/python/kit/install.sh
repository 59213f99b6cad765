# Python: Debian's python3, test packages in /opt/py (PYTHONPATH), the package client in /opt/pip.
packages python3 python3-venv
python3 -m venv /tmp/pip
/tmp/pip/bin/pip -q --disable-pip-version-check --no-cache-dir install --no-compile --no-deps --only-binary :all: \
  --require-hashes --target /opt/py -r /run/winnow/recipe/requirements.txt
/tmp/pip/bin/pip -q --disable-pip-version-check --no-cache-dir install --no-compile --no-deps --only-binary :all: \
  --require-hashes --target /opt/pip -r /run/winnow/recipe/pip.txt
rm -rf /tmp/pip /opt/py/bin /opt/pip/bin
without python3-venv python3.11-venv python3-pip-whl python3-setuptools-whl
# Compiled once, beside the sources: most of what a short run of tests costs is compiling the standard library and pytest.
PYTHONHASHSEED=0 PYTHONPYCACHEPREFIX=/opt/pyc python3 -m compileall -q --invalidation-mode unchecked-hash -x '/(tests?|idlelib|lib2to3)/' /usr/lib/python3.11 /opt/py
PYTHONPATH=/opt/py python3 -c 'import pytest, hypothesis, pytest_timeout, numpy'
