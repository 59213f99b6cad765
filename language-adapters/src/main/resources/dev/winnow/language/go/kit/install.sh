# Go: toolchain in /opt/go/root, modules in /opt/go/mod, a warm build cache in /opt/go/cache.
# The toolchain comes as a module zip, so that no other Go is needed; such zips carry no exec bits.
version=1.26.8
packages unzip
fetch "https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go$version.linux-amd64.zip" /tmp/go.zip \
  30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7
unzip -q /tmp/go.zip -d /tmp/unzipped
mkdir -p /opt/go
mv "/tmp/unzipped/golang.org/toolchain@v0.0.1-go$version.linux-amd64" /opt/go/root
rm -rf /tmp/go.zip /tmp/unzipped /opt/go/root/test /opt/go/root/doc /opt/go/root/misc /opt/go/root/api
chmod 755 /opt/go/root/bin/* /opt/go/root/pkg/tool/*/*
without unzip

export PATH="/opt/go/root/bin:$PATH" GOROOT=/opt/go/root GOPATH=/tmp/gopath GOMODCACHE=/opt/go/mod GOCACHE=/opt/go/cache
export GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS=-modcacherw GOTELEMETRY=off
go build std
mkdir /tmp/warm
cp /run/winnow/recipe/warm_* /tmp/warm/
cd /tmp/warm
mv warm_go.mod go.mod; mv warm_go.sum go.sum
go mod download all
go vet ./... && go test ./... >/dev/null
. /run/winnow/recipe/winnow.sh
cd /
rm -rf /tmp/warm /tmp/gopath /opt/go/mod/cache/vcs
