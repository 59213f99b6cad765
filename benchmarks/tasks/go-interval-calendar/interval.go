// Package calendar keeps the bookings of one room on one day.
package calendar

import (
	"errors"
	"fmt"
)

const (
	minutesPerHour = 60
	minutesPerDay  = 1440
)

// Interval begins at Start and ends right before End, both in minutes since midnight.
type Interval struct{ Start, End int }

// NewInterval makes an interval that lies within the day and is not empty.
func NewInterval(start, end int) (Interval, error) {
	if start < 0 {
		return Interval{}, errors.New("start is before midnight")
	}
	if end > minutesPerDay {
		return Interval{}, errors.New("end is after midnight")
	}
	if end <= start {
		return Interval{}, errors.New("end is not after start")
	}
	return Interval{start, end}, nil
}

// Minutes is the length of the interval.
func (i Interval) Minutes() int {
	return i.End - i.Start
}

// Overlaps says whether the two have at least a minute in common.
func (i Interval) Overlaps(other Interval) bool {
	return i.Start < other.End && other.Start < i.End
}

// String reads like 09:05-10:30.
func (i Interval) String() string {
	return timeOfDay(i.Start) + "-" + timeOfDay(i.End)
}

func timeOfDay(minute int) string {
	return fmt.Sprintf("%02d:%02d", minute/minutesPerHour, minute%minutesPerHour)
}
