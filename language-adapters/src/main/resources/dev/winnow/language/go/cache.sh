# A build cache to write in, over the kit's or what was fetched; and the module file that names their versions.
mkdir -p "$GOCACHE"
cache=/opt/go/cache
modules=/winnow/go
if [ -f /opt/fetched/go.mod ]; then
  cache=/opt/fetched/cache
  modules=/opt/fetched
fi
cp -rs $cache/. "$GOCACHE"
flags=
if [ -f $modules/go.mod ]; then
  mkdir -p /tmp/winnow-mod
  cp $modules/go.mod $modules/go.sum /tmp/winnow-mod/
  chmod u+w /tmp/winnow-mod/*
  flags='-modfile=/tmp/winnow-mod/go.mod -mod=mod'
fi
