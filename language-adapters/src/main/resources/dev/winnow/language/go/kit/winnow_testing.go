package testing

import (
	"fmt"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// Winnow's records: one JSON object a line on an inherited descriptor. Without that descriptor nothing changes.

// winnowTest is what a test has said so far; of one told by its assertions, what the one that is running has said.
type winnowTest struct {
	started  bool
	message  string
	failed   bool
	panicked bool
	file     string
	lines    []string // where its assertions begin, or the test itself
	at       int      // which of them is running
}

var (
	winnowMu         sync.Mutex
	winnowFd         = winnowOpen()
	winnowPrefix     = winnowTake("WINNOW_PREFIX")
	winnowLast       = winnowTake("WINNOW_DONE") != "no"
	winnowLoading    = winnowTake("WINNOW_LOAD") != ""
	winnowAssertions = strings.Fields(winnowTake("WINNOW_ASSERTIONS")) // the test that is told by them, and their lines
)

const winnowLongest = 2000

// The runtime's own limit is about the memory of a sandbox: whether an endless recursion met the one, the other or the limit of CPU
// time would be chance.
const winnowDeepest = 256 << 20

func winnowTake(name string) string {
	value := os.Getenv(name)
	os.Unsetenv(name)
	return value
}

func winnowOpen() int {
	fd, err := strconv.Atoi(winnowTake("WINNOW_CHANNEL"))
	if err != nil {
		return -1
	}
	syscall.CloseOnExec(fd)
	debug.SetMaxStack(winnowDeepest)
	return fd
}

func winnowOn() bool { return winnowFd >= 0 }

func winnowWrite(fields ...string) {
	if !winnowOn() {
		return
	}
	line := []byte{'{'}
	for i := 0; i < len(fields); i += 2 {
		if i > 0 {
			line = append(line, ',')
		}
		line = winnowQuote(line, fields[i])
		line = append(line, ':')
		if fields[i] == "line" {
			line = append(line, fields[i+1]...)
		} else {
			line = winnowQuote(line, fields[i+1])
		}
	}
	line = append(line, "}\n"...)
	winnowMu.Lock()
	defer winnowMu.Unlock()
	for len(line) > 0 {
		n, err := syscall.Write(winnowFd, line)
		if err == syscall.EINTR || err == syscall.EAGAIN {
			continue
		}
		if err != nil || n <= 0 {
			return
		}
		line = line[n:]
	}
}

func winnowQuote(to []byte, text string) []byte {
	to = append(to, '"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			to = append(to, '\\', byte(r))
		case r < 0x20:
			to = append(to, fmt.Sprintf("\\u%04x", r)...)
		default:
			to = append(to, string(r)...)
		}
	}
	return append(to, '"')
}

// winnowLoaded ends a run that only asks whether the program comes up.
func winnowLoaded() {
	if winnowOn() && winnowLoading {
		if winnowLast {
			winnowWrite("e", "done")
		}
		syscall.Exit(0)
	}
}

// winnowDone is the end of everything; a TestMain that loses the result must not lose it for us.
func winnowDone(failed bool) {
	if !winnowOn() {
		return
	}
	if winnowLast {
		winnowWrite("e", "done")
	}
	if failed {
		os.Exit(1)
	}
}

// winnowPlace is where a function of the task begins; empty for any other.
func winnowPlace(function any) (string, string) {
	if f := runtime.FuncForPC(reflect.ValueOf(function).Pointer()); f != nil {
		if file, line := f.FileLine(f.Entry()); strings.HasPrefix(file, "/work/") {
			return strings.TrimPrefix(file, "/work/"), strconv.Itoa(line)
		}
	}
	return "", ""
}

func winnowBegin(id, file, line string) {
	if file == "" {
		winnowWrite("e", "start", "id", winnowPrefix+id)
	} else {
		winnowWrite("e", "start", "id", winnowPrefix+id, "file", file, "line", line)
	}
}

func (c *common) winnowStart(function any) {
	if !winnowOn() || c.parent == nil || c.isSynctest {
		return
	}
	file, line := winnowPlace(function)
	c.winnow = winnowTest{started: true, file: file, lines: []string{line}}
	if len(winnowAssertions) > 0 && c.name == winnowAssertions[0] {
		c.winnow.lines = winnowAssertions[1:]
	}
	winnowBegin(c.winnowID(), file, c.winnow.lines[0])
}

func (c *common) winnowID() string {
	if len(c.winnow.lines) == 1 {
		return c.name
	}
	return c.name + "#" + strconv.Itoa(c.winnow.at+1)
}

// WinnowAssertion runs a statement that asserts and comes back however that ends: by then the test has failed, and its other
// assertions are told all the same. Only a skip ends the test here too. It is a goroutine that FailNow ends.
func (t *T) WinnowAssertion(statement func()) {
	ended := make(chan struct{})
	go func() {
		returned := false
		defer func() {
			defer close(ended)
			err := recover()
			t.mu.RLock()
			left := t.finished
			t.mu.RUnlock()
			if err == nil && !returned && !left {
				err = errNilPanicOrGoexit
			}
			if err != nil {
				t.winnowPanic(err)
			}
		}()
		statement()
		returned = true
	}()
	<-ended
	if t.Skipped() {
		runtime.Goexit()
	}
	t.mu.Lock()
	t.finished = false
	last := t.winnow.at+1 == len(t.winnow.lines)
	t.mu.Unlock()
	if !last {
		t.winnowTell()
		t.winnowNext()
		winnowBegin(t.winnowID(), t.winnow.file, t.winnow.lines[t.winnow.at])
	}
}

// winnowNext forgets what one assertion said before the next.
func (c *common) winnowNext() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.winnow.at++
	c.winnow.message, c.winnow.failed, c.winnow.panicked = "", false, false
}

// winnowMessage keeps the first message of a failure, without the parts that testify repeats.
func (c *common) winnowMessage(message string) {
	if !winnowOn() {
		return
	}
	for c.isSynctest && c.parent != nil {
		c = c.parent
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.winnow.message == "" {
		c.winnow.message = winnowShort(message)
	}
}

func winnowShort(message string) string {
	var kept []string
	dropping := false
	for _, line := range strings.Split(message, "\n") {
		text := strings.TrimSpace(line)
		if strings.HasPrefix(text, "Error Trace:") || strings.HasPrefix(text, "Test:") {
			dropping = true
		} else if strings.HasPrefix(text, "Error:") || strings.HasPrefix(text, "Messages:") {
			dropping = false
		}
		text = strings.Join(strings.Fields(strings.TrimPrefix(text, "Error:")), " ")
		if text != "" && !dropping {
			kept = append(kept, text)
		}
	}
	short := strings.Join(kept, "\n")
	if len(short) > winnowLongest {
		short = strings.ToValidUTF8(short[:winnowLongest], "")
	}
	return short
}

// winnowPanic turns a panic into an error of this test, so that the tests after it still run.
func (c *common) winnowPanic(value any) {
	text := fmt.Sprintf("panic: %v", value)
	c.mu.Lock()
	c.winnow.panicked = true
	c.winnow.message = winnowShort(text)
	c.finished = true
	c.mu.Unlock()
	c.log(text)
	c.Fail()
}

func (c *common) winnowEnd() {
	if !c.winnow.started {
		return
	}
	c.winnowTell()
	outcome, message := "error", "not reached: "+c.winnow.message
	if c.Skipped() {
		outcome, message = "skipped", ""
	}
	for c.winnow.at+1 < len(c.winnow.lines) {
		c.winnowNext()
		winnowWrite("e", "end", "id", winnowPrefix+c.winnowID(), "o", outcome, "m", message)
	}
}

func (c *common) winnowTell() {
	c.mu.RLock()
	defer c.mu.RUnlock()
	outcome := "passed"
	switch {
	case c.winnow.panicked:
		outcome = "error"
	case c.winnow.failed:
		outcome = "failed"
	case c.skipped:
		outcome = "skipped"
	}
	winnowWrite("e", "end", "id", winnowPrefix+c.winnowID(), "o", outcome, "m", c.winnow.message)
}

func winnowExampleStarts(eg *InternalExample) {
	if winnowOn() {
		file, line := winnowPlace(eg.F)
		winnowBegin(eg.Name, file, line)
	}
}

// winnowExample reports an example and whether its panic is thereby dealt with.
func winnowExample(eg *InternalExample, passed bool, fail string, finished bool, recovered any) bool {
	if !winnowOn() {
		return false
	}
	switch {
	case recovered != nil:
		winnowWrite("e", "end", "id", winnowPrefix+eg.Name, "o", "error", "m", winnowShort(fmt.Sprintf("panic: %v", recovered)))
	case !finished:
		winnowWrite("e", "end", "id", winnowPrefix+eg.Name, "o", "error", "m", errNilPanicOrGoexit.Error())
	case !passed:
		winnowWrite("e", "end", "id", winnowPrefix+eg.Name, "o", "failed", "m", winnowShort(fail))
	default:
		winnowWrite("e", "end", "id", winnowPrefix+eg.Name, "o", "passed", "m", "")
	}
	return recovered != nil || !finished
}
