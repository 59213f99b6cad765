# Rust: toolchain in /opt/rust/root, crates in /opt/rust/crates, what they compile to in /opt/rust/target.
# The toolchain is this machine's own where that is this very release, else the official one: the same files either way.
release='rustc 1.95.0 (59807616e 2026-04-14)'
packages gcc libc6-dev
mkdir -p /opt/rust/root

# component NAME SHA256: one part of the official release.
component() {
  file="$1-1.95.0-x86_64-unknown-linux-gnu"
  fetch "https://static.rust-lang.org/dist/2026-04-16/$file.tar.xz" "/tmp/$file.tar.xz" "$2" || {
    echo "The Rust kit needs $release, which this machine has not and static.rust-lang.org did not give." >&2
    echo "Install it so that 'rustc --version' says so (rustup default 1.95.0), then run setup again." >&2
    exit 1
  }
  tar xf "/tmp/$file.tar.xz" -C /opt/rust/root --strip-components=2 --no-same-owner --exclude=manifest.in --exclude=share
  rm "/tmp/$file.tar.xz"
}

if [ "$(/run/winnow/rust/bin/rustc --version 2>/dev/null)" = "$release" ]; then
  (cd /run/winnow/rust && tar c bin/rustc bin/rustdoc bin/cargo lib) | tar x -C /opt/rust/root --no-same-owner
else
  packages xz-utils
  component rustc 8426a3d170a5879f5682f5fbdd024a1779b3951e7baba685af2d6dc32a6dfc15
  component cargo e74edd2cf7d0f1f1383b4f00eb90c843750bc489e2ccf7214e6476678a907425
  component rust-std 047ea7098803d3500fa1072e9cee5392697e21525559e4458128a2bf874aa382
  without xz-utils
fi
# Sanitizers, debuggers' helpers, the installer's notes.
(cd /opt/rust/root && rm -rf bin/rust-gdb* bin/rust-lldb libexec lib/rustlib/etc lib/rustlib/*manifest* lib/rustlib/multirust* lib/rustlib/*/lib/librustc-*_rt.*)
. /run/winnow/recipe/winnow.sh
