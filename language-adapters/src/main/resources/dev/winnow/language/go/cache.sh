# A build cache to write in, over the kit's; and the module file that names the kit's versions.
mkdir -p "$GOCACHE"
cp -rs /opt/go/cache/. "$GOCACHE"
flags=
if [ -f /winnow/go/go.mod ]; then
  mkdir -p /tmp/winnow-mod
  cp /winnow/go/go.mod /winnow/go/go.sum /tmp/winnow-mod/
  chmod u+w /tmp/winnow-mod/*
  flags='-modfile=/tmp/winnow-mod/go.mod -mod=mod'
fi
