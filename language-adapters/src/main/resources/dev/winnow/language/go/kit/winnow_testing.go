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

// winnowTest is what a test has said so far.
type winnowTest struct {
	started  bool
	message  string
	panicked bool
}

var (
	winnowMu      sync.Mutex
	winnowFd      = winnowOpen()
	winnowPrefix  = winnowTake("WINNOW_PREFIX")
	winnowLast    = winnowTake("WINNOW_DONE") != "no"
	winnowLoading = winnowTake("WINNOW_LOAD") != ""
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

func winnowBegin(name string, function any) {
	f := runtime.FuncForPC(reflect.ValueOf(function).Pointer())
	if f != nil {
		if file, line := f.FileLine(f.Entry()); strings.HasPrefix(file, "/work/") {
			winnowWrite("e", "start", "id", winnowPrefix+name, "file", strings.TrimPrefix(file, "/work/"), "line", strconv.Itoa(line))
			return
		}
	}
	winnowWrite("e", "start", "id", winnowPrefix+name)
}

func (c *common) winnowStart(function any) {
	if !winnowOn() || c.parent == nil || c.isSynctest {
		return
	}
	c.winnow.started = true
	winnowBegin(c.name, function)
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
	outcome := "passed"
	switch {
	case c.winnow.panicked:
		outcome = "error"
	case c.Failed():
		outcome = "failed"
	case c.Skipped():
		outcome = "skipped"
	}
	c.mu.RLock()
	message := c.winnow.message
	c.mu.RUnlock()
	winnowWrite("e", "end", "id", winnowPrefix+c.name, "o", outcome, "m", message)
}

func winnowExampleStarts(eg *InternalExample) {
	if winnowOn() {
		winnowBegin(eg.Name, eg.F)
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
