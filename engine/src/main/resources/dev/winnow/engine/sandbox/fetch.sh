# Fetches what one task needs beyond the kit. Runs inside the kit, by a user without rights, with network, and never with task code.
# At hand: /run/winnow/fetch (Winnow's manifest and client.sh, the client's command), /run/winnow/ca.pem (the caller's certificates).
set -eu
export LC_ALL=C.UTF-8 HOME=/tmp TMPDIR=/tmp PATH=/usr/local/bin:/usr/bin:/bin
umask 022
ulimit -c 0
ulimit -f 2097152                                 # 1 GiB a file
if [ -s /run/winnow/ca.pem ]; then
  for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS npm_config_cafile CARGO_HTTP_CAINFO; do
    export "$name=/run/winnow/ca.pem"
  done
fi
fetched=/opt/fetched
mkdir /tmp/client
cp /run/winnow/fetch/* /tmp/client/
cd /tmp/client
. ./client.sh
