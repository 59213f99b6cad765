# Downloads what the imports in needs_test.go reach, and compiles it, which runs none of it.
export PATH="/opt/go/root/bin:$PATH" GOROOT=/opt/go/root GOPATH=/tmp/gopath GOMODCACHE=$fetched/mod GOCACHE=/tmp/cache
export GOFLAGS='-mod=mod -modcacherw' GOPROXY=https://proxy.golang.org GOVCS='*:off' GOTOOLCHAIN=local GOWORK=off GOENV=off GOTELEMETRY=off CGO_ENABLED=0
mkdir /tmp/cache "$fetched/mod"
cp -rs /opt/go/cache/. /tmp/cache
go list -deps -test -f '{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}{{end}}{{end}}' . 2> /tmp/said > /tmp/listed || { grep -v '^go: \(downloading\|finding\|found\)' /tmp/said | sed 's/^/error: /' >&2; exit 1; }
sort -u /tmp/listed | sed '/^$/d' > "$fetched/packages.txt"
# As build.sh and grade.sh will, so that a task's first build compiles nothing but the task.
go test -c -overlay=/opt/winnow/go-overlay/overlay.json -vet=off -ldflags='-s -w' -o /tmp/needs.test .
go vet .
go test -c -o /tmp/needs.test .
told='{{if .Export}}{{.ImportPath}}{{"\t"}}{{.Export}}{{end}}'
{ go list -export -deps -f "$told" std; go list -export -deps -test -f "$told" .; } | grep -v '\.test\|\[' | sed "s,\t/tmp/cache/,\t$fetched/cache/," | sort -u > "$fetched/exports"
# What is new; the kit's own entries stay links, which lead there in every run.
cp -r /tmp/cache "$fetched/cache"
cat go.mod local.txt > "$fetched/go.mod"
cp go.sum "$fetched/go.sum"
rm -rf "$fetched/mod/cache/vcs" "$fetched/mod/cache/lock"
