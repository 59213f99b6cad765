# build.sh KIND...: compiles the test binaries of these kinds of targets and writes them to descriptor 3 as a tar, with the programs
# that tests may start and the list `targets`: binary, root file and package folder of each.
set -eu
. /winnow/rust/cargo.sh
cp /winnow/rust/rustc.sh /tmp/rustc
chmod 700 /tmp/rustc
export RUSTC_WORKSPACE_WRAPPER=/tmp/rustc WINNOW_TARGETS="$CARGO_TARGET_DIR/compiled"
$cargo test --quiet --offline --workspace --no-run "$@" 3>&-
cd "$CARGO_TARGET_DIR"
sort -k2 compiled >targets
{ echo targets; cut -f1 targets; find debug -maxdepth 1 -type f -perm -u+x; } | tar cf - -T - >&3
