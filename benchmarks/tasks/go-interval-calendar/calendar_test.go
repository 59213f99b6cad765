package calendar

import (
	"errors"
	"slices"
	"testing"
)

var wholeDay = Interval{0, 1440}

// workday has bookings at 9:00-10:00, 10:00-10:30 and 13:00-14:00, made in another order.
func workday(t *testing.T) *Calendar {
	t.Helper()
	c := &Calendar{}
	book(t, c, "lunch", Interval{780, 840})
	book(t, c, "standup", Interval{600, 630})
	book(t, c, "planning", Interval{540, 600})
	return c
}

func book(t *testing.T, c *Calendar, title string, interval Interval) {
	t.Helper()
	if err := c.Book(title, interval); err != nil {
		t.Fatalf("booking %s: %v", title, err)
	}
}

func titles(c *Calendar) []string {
	titles := []string{}
	for _, b := range c.Bookings() {
		titles = append(titles, b.Title)
	}
	return titles
}

func TestZeroCalendarIsEmpty(t *testing.T) {
	var c Calendar
	if got := c.Bookings(); len(got) != 0 {
		t.Errorf("bookings %v", got)
	}
	if got := c.BusyMinutes(); got != 0 {
		t.Errorf("busy for %d minutes", got)
	}
}

func TestBookingsAreOrderedByStart(t *testing.T) {
	want := []Booking{
		{"planning", Interval{540, 600}},
		{"standup", Interval{600, 630}},
		{"lunch", Interval{780, 840}},
	}
	if got := workday(t).Bookings(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestBookingsAreACopy(t *testing.T) {
	c := workday(t)
	c.Bookings()[0].Title = "changed"
	if got := titles(c); got[0] != "planning" {
		t.Errorf("titles %v", got)
	}
}

func TestBookRefuses(t *testing.T) {
	tests := []struct {
		name, title string
		interval    Interval
		want        string
	}{
		{"an interval that is taken", "call", Interval{590, 595}, "interval is taken: planning, 09:00-10:00"},
		{"a part of an interval", "call", Interval{839, 900}, "interval is taken: lunch, 13:00-14:00"},
		{"several bookings, naming the earliest", "call", wholeDay, "interval is taken: planning, 09:00-10:00"},
		{"a missing title", "", Interval{0, 60}, "title is missing"},
		{"a missing title before a taken interval", "", Interval{540, 600}, "title is missing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := workday(t)
			if got := text(c.Book(test.title, test.interval)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := titles(c); !slices.Equal(got, []string{"planning", "standup", "lunch"}) {
				t.Errorf("calendar was changed: %v", got)
			}
		})
	}
}

func TestConflictNamesTheBooking(t *testing.T) {
	err := workday(t).Book("call", Interval{620, 640})
	var conflict *ConflictError
	if !errors.As(err, &conflict) {
		t.Fatalf("got %v", err)
	}
	if want := (Booking{"standup", Interval{600, 630}}); conflict.Booked != want {
		t.Errorf("got %v, want %v", conflict.Booked, want)
	}
}

func TestCancelRemovesAllOfATitle(t *testing.T) {
	c := workday(t)
	book(t, c, "standup", Interval{900, 915})
	if got := c.Cancel("standup"); got != 2 {
		t.Errorf("cancelled %d, want 2", got)
	}
	if got := titles(c); !slices.Equal(got, []string{"planning", "lunch"}) {
		t.Errorf("left are %v", got)
	}
	if got := c.Cancel("standup"); got != 0 {
		t.Errorf("cancelled %d, want 0", got)
	}
	book(t, c, "call", Interval{600, 630})
}

func TestBusyMinutesAddUp(t *testing.T) {
	if got := workday(t).BusyMinutes(); got != 150 {
		t.Errorf("got %d, want 150", got)
	}
}

func TestFree(t *testing.T) {
	tests := []struct {
		name   string
		window Interval
		want   []Interval
	}{
		{"whole day", wholeDay, []Interval{{0, 540}, {630, 780}, {840, 1440}}},
		{"from a booking's start to a booking's end", Interval{540, 840}, []Interval{{630, 780}}},
		{"from within a booking to within another", Interval{570, 800}, []Interval{{630, 780}}},
		{"a minute before and after", Interval{539, 631}, []Interval{{539, 540}, {630, 631}}},
		{"after some bookings", Interval{660, 900}, []Interval{{660, 780}, {840, 900}}},
		{"between bookings", Interval{640, 700}, []Interval{{640, 700}}},
		{"within a booking", Interval{550, 560}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := workday(t).Free(test.window); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestFirstFree(t *testing.T) {
	tests := []struct {
		name    string
		window  Interval
		minutes int
		want    Interval
		found   bool
	}{
		{"in the first gap", wholeDay, 540, Interval{0, 540}, true},
		{"in a later gap", wholeDay, 541, Interval{840, 1381}, true},
		{"at the start of a gap", Interval{540, 1440}, 30, Interval{630, 660}, true},
		{"as long as a gap", Interval{600, 800}, 150, Interval{630, 780}, true},
		{"longer than every gap", Interval{600, 800}, 151, Interval{}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, found := workday(t).FirstFree(test.window, test.minutes)
			if got != test.want || found != test.found {
				t.Errorf("got %v %v, want %v %v", got, found, test.want, test.found)
			}
		})
	}
}
