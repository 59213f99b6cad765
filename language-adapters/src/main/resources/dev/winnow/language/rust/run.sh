# run.sh ARTEFACT: runs the test binaries that build.sh made, each in its package's folder. Each holds canaries, so each must end
# with 101; with WINNOW_LOAD each comes up, ends with 101 and runs nothing.
mkdir -p "$CARGO_TARGET_DIR"
tar xf "$1" -C "$CARGO_TARGET_DIR" || exit 70
status=101
while IFS='	' read -r binary root folder; do
  cd "$folder" || exit 70
  CARGO_MANIFEST_DIR=$folder WINNOW_TARGET=$root "$CARGO_TARGET_DIR/$binary" </dev/null
  ended=$?
  [ $ended -eq 101 ] || [ $status -ne 101 ] || status=$ended
done <"$CARGO_TARGET_DIR/targets"
[ $status -eq 101 ] || exit $status
echo '{"e":"done"}' >&3
[ -n "${WINNOW_LOAD:-}" ] || exit 101
