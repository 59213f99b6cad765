package calendar

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Booking is an interval that is taken.
type Booking struct {
	Title string
	Interval
}

// ConflictError says which booking is in the way.
type ConflictError struct{ Booked Booking }

func (e *ConflictError) Error() string {
	return fmt.Sprintf("interval is taken: %s, %s", e.Booked.Title, e.Booked.Interval)
}

// Calendar is a day's bookings, none of which overlap. The zero value is empty.
type Calendar struct {
	bookings []Booking // by start
}

// Book adds a booking, or says which one is in the way.
func (c *Calendar) Book(title string, interval Interval) error {
	if title == "" {
		return errors.New("title is missing")
	}
	for _, booked := range c.bookings {
		if booked.Overlaps(interval) {
			return &ConflictError{booked}
		}
	}
	c.bookings = append(c.bookings, Booking{title, interval})
	slices.SortFunc(c.bookings, byStart)
	return nil
}

// Cancel removes all bookings with this title and returns their number.
func (c *Calendar) Cancel(title string) int {
	before := len(c.bookings)
	c.bookings = slices.DeleteFunc(c.bookings, func(b Booking) bool { return b.Title == title })
	return before - len(c.bookings)
}

// Bookings are all bookings by their start.
func (c *Calendar) Bookings() []Booking {
	return slices.Clone(c.bookings)
}

// BusyMinutes is the time booked in all.
func (c *Calendar) BusyMinutes() int {
	busy := 0
	for _, booked := range c.bookings {
		busy += booked.Minutes()
	}
	return busy
}

// Free are the gaps between the bookings within a window.
func (c *Calendar) Free(window Interval) []Interval {
	var free []Interval
	from := window.Start
	for _, booked := range c.bookings {
		if booked.Overlaps(window) {
			if from < booked.Start {
				free = append(free, Interval{from, booked.Start})
			}
			from = booked.End
		}
	}
	if from < window.End {
		free = append(free, Interval{from, window.End})
	}
	return free
}

// FirstFree is the earliest interval of a length that is free within a window.
func (c *Calendar) FirstFree(window Interval, minutes int) (Interval, bool) {
	for _, gap := range c.Free(window) {
		if gap.Minutes() >= minutes {
			return Interval{gap.Start, gap.Start + minutes}, true
		}
	}
	return Interval{}, false
}

func byStart(a, b Booking) int {
	return cmp.Compare(a.Start, b.Start)
}
