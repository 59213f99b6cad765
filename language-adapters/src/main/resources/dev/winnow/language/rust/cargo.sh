# Crates: those that were fetched for the task, else the kit's. A target folder to write in, over what they compile to; and a lock
# file of its own there: a task's names versions that the kit may not hold, and cannot be replaced. Cargo has that switch behind a
# flag that only its nightly channel takes. Where a task's configuration has its crates from, or what it would have them compiled
# through, is not here.
crates=/opt/rust/crates compiled=/opt/rust/target
mkdir -p "$CARGO_TARGET_DIR"
if [ -d /opt/fetched/crates ]; then crates=/opt/fetched/crates compiled=/opt/fetched/built; fi
if [ -d $compiled ]; then cp -rsT $compiled "$CARGO_TARGET_DIR"; fi
mkdir "$CARGO_TARGET_DIR/lock"
if [ -f /opt/fetched/project/Cargo.lock ]; then cp /opt/fetched/project/Cargo.lock "$CARGO_TARGET_DIR/lock"; fi
export __CARGO_TEST_CHANNEL_OVERRIDE_DO_NOT_USE_THIS=nightly CARGO_RESOLVER_LOCKFILE_PATH="$CARGO_TARGET_DIR/lock/Cargo.lock" RUSTC_WRAPPER=
cargo="cargo -Zlockfile-path --config source.crates-io.replace-with=\"kit\" --config source.kit.directory=\"$crates\""
