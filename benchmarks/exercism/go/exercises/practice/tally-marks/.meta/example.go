package tallymarks

import (
	"errors"
	"fmt"
	"strings"
)

const five = "||||-"

// ErrNegative is what nobody owes.
var ErrNegative = errors.New("nothing below 0 can be marked")

// Mark writes a number.
func Mark(n int) (string, error) {
	if n < 0 {
		return "", ErrNegative
	}
	var groups []string
	for ; n >= 5; n -= 5 {
		groups = append(groups, five)
	}
	if n > 0 {
		groups = append(groups, strings.Repeat("|", n))
	}
	return strings.Join(groups, " "), nil
}

// Count reads marks.
func Count(marks string) (int, error) {
	if marks == "" {
		return 0, nil
	}
	sum := 0
	groups := strings.Split(marks, " ")
	for i, group := range groups {
		switch {
		case group == five:
			sum += 5
		case i == len(groups)-1 && group != "" && len(group) < 5 && strings.Trim(group, "|") == "":
			sum += len(group)
		default:
			return 0, fmt.Errorf("group %d is no tally: %q", i+1, group)
		}
	}
	return sum, nil
}

// Add adds two tabs.
func Add(a, b string) (string, error) {
	one, err := Count(a)
	if err != nil {
		return "", err
	}
	other, err := Count(b)
	if err != nil {
		return "", err
	}
	return Mark(one + other)
}
