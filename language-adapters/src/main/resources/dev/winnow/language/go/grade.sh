# What `go test ./...` says, with its vet and the testing package as it is.
set -eu
. /winnow/go/cache.sh
exec go test $flags ./...
