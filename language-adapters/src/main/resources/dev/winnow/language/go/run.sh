# run.sh ARTEFACT [FOLDER...]: runs what build.sh built. Without folders one binary, in the folder it was started in.
# Ends with 1 when every binary did (each holds a canary, so each must); otherwise with the first other status.
artefact=$1
shift
start="-test.paniconexit0 -test.parallel=1 -test.shuffle=off -test.failfast=false -test.count=1 -test.timeout=0"
if [ $# -eq 0 ]; then
  [ -x "$artefact" ] || { cp "$artefact" /tmp/winnow.test && chmod 700 /tmp/winnow.test && artefact=/tmp/winnow.test; }
  exec "$artefact" $start
fi
good=1
[ -z "${WINNOW_LOAD:-}" ] || good=0
status=$good
n=0
for folder in "$@"; do
  binary=/tmp/winnow.$n.test
  tar xOf "$artefact" "./$n.test" >"$binary" && chmod 700 "$binary" && cd "/work/$folder" || exit 70
  n=$((n + 1))
  last=no
  [ $n -lt $# ] || [ $status -ne $good ] || last=yes
  name=${folder#"$WINNOW_ROOT"}
  name=${name%/}
  prefix="./$name: "
  [ -n "$name" ] || prefix=".: "
  WINNOW_PREFIX="$prefix" WINNOW_DONE=$last "$binary" $start
  ended=$?
  [ $ended -eq $good ] || [ $status -ne $good ] || status=$ended
done
exit $status
