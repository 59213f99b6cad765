# Makes a kit out of a base tree. Runs as root inside the tree, with network, and never with task code.
# At hand: /run/winnow/recipe (the language's files, read-only), /run/winnow/jdk (the JDK that runs Winnow, read-only),
# /run/winnow/ca.pem (the caller's certificates, when he has any; a mount, so nothing of it stays).
set -eu
export LC_ALL=C DEBIAN_FRONTEND=noninteractive HOME=/root PYTHONDONTWRITEBYTECODE=1
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
umask 022
apt_options='-o APT::Sandbox::User=root -o APT::Install-Recommends=false -o Acquire::Retries=3 -o Dpkg::Use-Pty=0'
if [ -s /run/winnow/ca.pem ]; then
  for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS npm_config_cafile CARGO_HTTP_CAINFO CURL_CA_BUNDLE GIT_SSL_CAINFO; do
    export "$name=/run/winnow/ca.pem"
  done
  apt_options="$apt_options -o Acquire::https::CaInfo=/run/winnow/ca.pem"
fi

# packages NAME...: Debian packages.
packages() {
  [ -n "${apt_fresh:-}" ] || { apt-get -qq $apt_options update; apt_fresh=yes; }
  apt-get -qq -y $apt_options install "$@" >/dev/null
}

# without NAME...: takes out what only the build needed.
without() {
  apt-get -qq -y purge "$@" >/dev/null
  apt-get -qq -y --purge autoremove >/dev/null
}

# fetch URL FILE SHA256: nothing enters a kit that is not what the recipe says.
fetch() {
  [ "$#" -eq 3 ] || { echo "fetch wants URL FILE SHA256" >&2; exit 1; }
  mkdir -p "$(dirname "$2")"
  /usr/lib/apt/apt-helper $apt_options download-file "$1" "$2" "SHA256:$3" >/dev/null
  chmod 644 "$2"
}

. /run/winnow/recipe/install.sh

cd /
rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* /root/.cache /root/.config /root/.npm /etc/machine-id /var/lib/systemd
find / -xdev \( -path /proc -o -path /dev -o -path /run -o -path /tmp \) -prune -o -name __pycache__ -type d -print0 | xargs -0 -r rm -rf
find / -xdev \( -path /proc -o -path /dev -o -path /run -o -path /tmp \) -prune -o \( -type s -o -type p \) -print0 | xargs -0 -r rm -f
# A tmpfs mounted over a folder takes the mode of that folder.
for place in /work /winnow; do
  mkdir -p "$place"
  chmod 1777 "$place"
done
# Where what a single task needs besides is laid over the kit.
mkdir -p /opt/fetched
# A fixed time, so that two builds of one recipe are alike.
find / -xdev \( -path /proc -o -path /dev -o -path /run -o -path /tmp -o -path /opt/go/cache \) -prune -o -newermt @1700000000 -print0 | xargs -0 -r touch -h -c -d @1700000000 2>/dev/null || true
