# Read by install.sh while the toolchain's variables are set: what Winnow adds to the Go kit.
winnow=/opt/winnow
mkdir -p $winnow/go-overlay
go run /run/winnow/recipe/gopatch.go "$GOROOT/src/testing" /run/winnow/recipe/winnow_testing.go $winnow/go-overlay
go build -o $winnow/gotypes -trimpath -ldflags='-s -w' /run/winnow/recipe/gotypes.go

# The first build of a task must compile nothing but the task: flags as in build.sh.
mkdir /tmp/overlaid
cp /run/winnow/recipe/warm_* /tmp/overlaid/
cd /tmp/overlaid
mv warm_go.mod go.mod; mv warm_go.sum go.sum
GOFLAGS= go test -c -overlay=$winnow/go-overlay/overlay.json -vet=off -ldflags='-s -w' -o /tmp/overlaid.test .
# Where each package's export data lies, for gotypes.
GOFLAGS=-mod=mod go list -export -deps -f '{{if .Export}}{{.ImportPath}}{{"\t"}}{{.Export}}{{end}}' std github.com/stretchr/testify/... | sort -u > $winnow/exports
cd /
rm -rf /tmp/overlaid /tmp/overlaid.test
