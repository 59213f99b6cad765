package signallamp

import "strings"

const (
	first = 'A'
	last  = 'H'
)

func flashes(letter rune) (string, bool) {
	if letter < first || letter > last {
		return "", false
	}
	return strings.Repeat(".", int(letter-first)) + "-", true
}

func letter(flashes string) (rune, bool) {
	short := len(flashes) - 1
	if short < 0 || short > last-first || flashes != strings.Repeat(".", short)+"-" {
		return 0, false
	}
	return first + rune(short), true
}
