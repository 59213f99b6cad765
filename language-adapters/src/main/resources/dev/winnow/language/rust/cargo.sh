# A target folder to write in, over what the kit has compiled; and a lock file of its own there: a task's names versions that the
# kit may not hold, and cannot be replaced. Cargo has that switch behind a flag that only its nightly channel takes.
cp -rs /opt/rust/target "$CARGO_TARGET_DIR"
export __CARGO_TEST_CHANNEL_OVERRIDE_DO_NOT_USE_THIS=nightly CARGO_RESOLVER_LOCKFILE_PATH="$CARGO_TARGET_DIR/lock/Cargo.lock"
mkdir "$CARGO_TARGET_DIR/lock"
cargo="cargo -Zlockfile-path"
