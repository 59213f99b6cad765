# Read by install.sh: the crates of the kit, and what Winnow adds.
export PATH="/opt/rust/root/bin:$PATH" CARGO_HOME=/tmp/cargo CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=/opt/rust/target
mkdir -p /tmp/sets
cd /tmp/sets
printf '[workspace]\nresolver = "2"\nmembers = ["set*"]\n' >Cargo.toml
cp /run/winnow/recipe/crates.lock Cargo.lock
sets=0
while read -r line; do
  case $line in ''|'#'*) continue ;; esac
  sets=$((sets + 1))
  mkdir -p "set$sets/src"
  : >"set$sets/src/lib.rs"
  { printf '[package]\nname = "set%s"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\n' $sets; echo "$line" | tr ';' '\n'; } >"set$sets/Cargo.toml"
done </run/winnow/recipe/crates.txt

cargo vendor -q --locked --versioned-dirs /opt/rust/crates >/dev/null
export CARGO_HOME=/opt/rust/cargo
mkdir -p $CARGO_HOME
printf '[source.crates-io]\nreplace-with = "kit"\n\n[source.kit]\ndirectory = "/opt/rust/crates"\n\n[net]\noffline = true\n' >$CARGO_HOME/config.toml
# One set after the other: together their features would mix, and a task's own build would find none of them.
while [ $sets -gt 0 ]; do
  cargo build -q --locked -p set$sets
  sets=$((sets - 1))
done
cd /
find /opt/rust/target -name '*set[0-9]*' -prune -exec rm -rf {} +
rm -rf /opt/rust/target/debug/.cargo-lock /opt/rust/cargo/.package-cache* /opt/rust/cargo/.global-cache /tmp/sets /tmp/cargo

mkdir -p /opt/winnow
RUSTC_BOOTSTRAP=1 rustc --edition 2021 --crate-type rlib -Copt-level=2 -o /opt/winnow/libwinnow_harness.rlib /run/winnow/recipe/winnow_harness.rs
