// Gopatch copies the standard package testing with Winnow's records in it, and writes the overlay that `go test` takes.
//
// Usage: gopatch TESTING_FOLDER WINNOW_FILE OUTPUT_FOLDER
//
// Each anchor must stand in its file exactly once: another version of Go may need other ones, and then no kit is made.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

type patch struct{ file, anchor, replacement string }

var patches = []patch{
	{"testing.go", "type common struct {\n", "type common struct {\n\twinnow winnowTest\n"},
	{"testing.go", "\tregisterCover(deps.InitRuntimeCoverage())\n\tInit()\n", "\twinnowLoaded()\n\tregisterCover(deps.InitRuntimeCoverage())\n\tInit()\n"},
	{"testing.go", "\t\tif anyFailed {\n", "\t\twinnowDone(anyFailed)\n\t\tif anyFailed {\n"},
	{"testing.go", "\tt.resetRaces()\n\tfn(t)\n", "\tt.resetRaces()\n\tt.winnowStart(fn)\n\tfn(t)\n"},
	{"testing.go", "\t\tif err != nil && t.tstate.isFuzzing {\n", "\t\tif err != nil && winnowOn() {\n\t\t\tt.winnowPanic(err)\n\t\t\terr = nil\n\t\t}\n\t\tif err != nil && t.tstate.isFuzzing {\n"},
	{"testing.go", "\t\tt.report() // Report after all subtests have finished.\n", "\t\tt.report() // Report after all subtests have finished.\n\t\tt.winnowEnd()\n"},
	{"testing.go", "\tc.failed = true\n", "\tc.failed = true\n\tc.winnow.failed = true\n"},
	{"testing.go", "\tc.checkFuzzFn(\"Error\")\n", "\tc.checkFuzzFn(\"Error\")\n\tc.winnowMessage(fmt.Sprintln(args...))\n"},
	{"testing.go", "\tc.checkFuzzFn(\"Errorf\")\n", "\tc.checkFuzzFn(\"Errorf\")\n\tc.winnowMessage(fmt.Sprintf(format, args...))\n"},
	{"testing.go", "\tc.checkFuzzFn(\"Fatal\")\n", "\tc.checkFuzzFn(\"Fatal\")\n\tc.winnowMessage(fmt.Sprintln(args...))\n"},
	{"testing.go", "\tc.checkFuzzFn(\"Fatalf\")\n", "\tc.checkFuzzFn(\"Fatalf\")\n\tc.winnowMessage(fmt.Sprintf(format, args...))\n"},
	{"fuzz.go", "\tf.resetRaces()\n\tfn(f)\n", "\tf.resetRaces()\n\tf.winnowStart(fn)\n\tfn(f)\n"},
	{"fuzz.go", "\t\tif err != nil {\n\t\t\tdoPanic(err)\n\t\t}\n\n\t\t// No panic or inappropriate Goexit.\n", "\t\tif err != nil && winnowOn() {\n\t\t\tf.winnowPanic(err)\n\t\t\terr = nil\n\t\t}\n\t\tif err != nil {\n\t\t\tdoPanic(err)\n\t\t}\n\n\t\t// No panic or inappropriate Goexit.\n"},
	{"fuzz.go", "\t\tf.report()\n\t\tf.done = true\n", "\t\tf.report()\n\t\tf.winnowEnd()\n\t\tf.done = true\n"},
	{"example.go", "\tif recovered != nil {\n\t\t// Propagate", "\tif winnowExample(eg, passed, fail, finished, recovered) {\n\t\treturn false\n\t}\n\tif recovered != nil {\n\t\t// Propagate"},
	{"run_example.go", "\t// Run example.\n", "\twinnowExampleStarts(&eg)\n\t// Run example.\n"},
}

func main() {
	source, added, output := os.Args[1], os.Args[2], os.Args[3]
	texts := map[string]string{}
	for _, p := range patches {
		if _, ok := texts[p.file]; !ok {
			texts[p.file] = read(filepath.Join(source, p.file))
		}
		if n := strings.Count(texts[p.file], p.anchor); n != 1 {
			fail(fmt.Errorf("%s holds this %d times, not once:\n%s", p.file, n, p.anchor))
		}
		texts[p.file] = strings.Replace(texts[p.file], p.anchor, p.replacement, 1)
	}
	texts["winnow.go"] = read(added)
	replace := map[string]string{}
	for name, text := range texts {
		target := filepath.Join(output, name)
		fail(os.WriteFile(target, []byte(text), 0o644))
		replace[filepath.Join(source, name)] = target
	}
	overlay, err := json.MarshalIndent(map[string]any{"Replace": replace}, "", " ")
	fail(err)
	fail(os.WriteFile(filepath.Join(output, "overlay.json"), overlay, 0o644))
}

func read(path string) string {
	text, err := os.ReadFile(path)
	fail(err)
	return string(text)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "gopatch:", err)
		os.Exit(1)
	}
}
