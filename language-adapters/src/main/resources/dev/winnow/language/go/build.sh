# build.sh PACKAGE...: compiles each package's tests with the patched testing and writes them to descriptor 3:
# one binary as it is, several as a tar of 0.test, 1.test, ...
set -eu
. /winnow/go/cache.sh
mkdir -p /tmp/winnow-out
n=0
for package in "$@"; do
  go test -c $flags -overlay=/opt/winnow/go-overlay/overlay.json -vet=off -ldflags='-s -w' -o "/tmp/winnow-out/$n.test" "$package" 3>&-
  n=$((n + 1))
done
if [ $n -eq 1 ]; then
  cat /tmp/winnow-out/0.test >&3
else
  tar cf - -C /tmp/winnow-out . >&3
fi
