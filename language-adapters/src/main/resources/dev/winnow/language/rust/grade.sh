# What `cargo test` says, documentation tests included, with the harness and the lints as they are.
set -eu
. /winnow/rust/cargo.sh
exec $cargo test --offline --workspace
