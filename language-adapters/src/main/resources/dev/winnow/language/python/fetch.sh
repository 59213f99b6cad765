# Wheels only: to build a package would run its code.
pip() {
  PYTHONPATH=/opt/pip python3 -m pip --disable-pip-version-check --no-input --no-cache-dir "$@"
}
pip -q install --only-binary :all: --no-compile --progress-bar off --target "$fetched/py" --constraint constraints.txt -r requirements.txt
rm -rf "$fetched/py/bin"
pip list --path "$fetched/py" --format freeze | sed 's/==/ /' > "$fetched/packages.txt"
# What a short run of tests would spend most of its time on. Compiling runs no code.
cp -r /opt/pyc "$fetched/pyc"
PYTHONHASHSEED=0 PYTHONPYCACHEPREFIX=$fetched/pyc python3 -m compileall -q --invalidation-mode unchecked-hash "$fetched/py" > /dev/null || true
