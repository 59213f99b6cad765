package signallamp

import (
	"fmt"
	"strings"
)

// SignalError names the letter that cannot be sent or read.
type SignalError struct {
	At   int
	What string
}

func (e *SignalError) Error() string {
	return fmt.Sprintf("letter %d: %q", e.At, e.What)
}

// Send turns words into flashes.
func Send(message string) (string, error) {
	var sent []string
	gap := true
	for i, r := range message {
		if r == ' ' && !gap {
			sent = append(sent, "/")
			gap = true
			continue
		}
		code, ok := flashes(r)
		if !ok {
			return "", &SignalError{i + 1, string(r)}
		}
		sent = append(sent, code)
		gap = false
	}
	if gap && len(sent) > 0 {
		return "", &SignalError{len(sent), " "}
	}
	return strings.Join(sent, " "), nil
}

// Receive turns flashes into words.
func Receive(signal string) (string, error) {
	if signal == "" {
		return "", nil
	}
	var message strings.Builder
	gap := true
	codes := strings.Split(signal, " ")
	for i, code := range codes {
		if code == "/" && !gap && i < len(codes)-1 {
			message.WriteByte(' ')
			gap = true
			continue
		}
		r, ok := letter(code)
		if !ok {
			return "", &SignalError{i + 1, code}
		}
		message.WriteRune(r)
		gap = false
	}
	return message.String(), nil
}
