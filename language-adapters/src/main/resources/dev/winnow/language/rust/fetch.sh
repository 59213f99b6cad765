# Sources only: what must run code of a crate is the build. What the kit's compiler does not take is not chosen.
export PATH=/opt/rust/root/bin:$PATH CARGO_HOME=/tmp/cargo CARGO_TERM_COLOR=never CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS=fallback
mkdir "$fetched/project"
for manifest in winnow-task-*.toml; do
  mkdir "${manifest%.toml}"
  mv "$manifest" "${manifest%.toml}/Cargo.toml"
done
cargo update -q --workspace                       # keeps what is locked, and says best what cannot be had
cargo vendor -q --versioned-dirs "$fetched/crates" >/dev/null
cp -r Cargo.toml Cargo.lock lib.rs build.rs winnow-task-* "$fetched/project/"
(cd "$fetched/crates" && ls) | sed 's/-\([0-9][0-9]*\.[0-9]\)/ \1/' >"$fetched/packages.txt"
