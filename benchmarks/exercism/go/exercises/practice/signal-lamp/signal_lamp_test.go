package signallamp

import (
	"errors"
	"testing"
)

var goodCases = []struct {
	description, message, signal string
}{
	{"nothing", "", ""},
	{"the first letter", "A", "-"},
	{"the last letter", "H", ".......-"},
	{"a word", "BAD", ".- - ...-"},
	{"two words", "A CAB", "- / ..- - .-"},
}

func TestSend(t *testing.T) {
	for _, tc := range goodCases {
		t.Run(tc.description, func(t *testing.T) {
			if got, err := Send(tc.message); err != nil || got != tc.signal {
				t.Fatalf("Send(%q) = %q, %v, want %q", tc.message, got, err, tc.signal)
			}
		})
	}
}

func TestReceive(t *testing.T) {
	for _, tc := range goodCases {
		t.Run(tc.description, func(t *testing.T) {
			if got, err := Receive(tc.signal); err != nil || got != tc.message {
				t.Fatalf("Receive(%q) = %q, %v, want %q", tc.signal, got, err, tc.message)
			}
		})
	}
}

func at(t *testing.T, err error, want int) {
	t.Helper()
	var signal *SignalError
	if !errors.As(err, &signal) {
		t.Fatalf("got %v, want a SignalError", err)
	}
	if signal.At != want {
		t.Fatalf("At: got %d, want %d", signal.At, want)
	}
}

func TestWhatCannotBeSent(t *testing.T) {
	for message, want := range map[string]int{"I": 1, "AB@": 3, "A  B": 3, " A": 1, "A ": 2, "a": 1} {
		t.Run(message, func(t *testing.T) {
			_, err := Send(message)
			at(t, err, want)
		})
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for signal, want := range map[string]int{"........-": 1, "- .": 2, "-  -": 2, "- / / -": 3, "/ -": 1, "- /": 2, "-.": 1} {
		t.Run(signal, func(t *testing.T) {
			_, err := Receive(signal)
			at(t, err, want)
		})
	}
}

func TestErrorsName(t *testing.T) {
	_, err := Send("AZ")
	if err == nil || err.Error() != `letter 2: "Z"` {
		t.Fatalf("it says %v", err)
	}
}
