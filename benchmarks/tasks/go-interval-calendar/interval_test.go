package calendar

import "testing"

func TestNewInterval(t *testing.T) {
	tests := []struct {
		name       string
		start, end int
		want       Interval
		wantError  string
	}{
		{name: "whole day", start: 0, end: 1440, want: Interval{0, 1440}},
		{name: "single minute", start: 540, end: 541, want: Interval{540, 541}},
		{name: "first minute", start: 0, end: 1, want: Interval{0, 1}},
		{name: "start before midnight", start: -1, end: 60, wantError: "start is before midnight"},
		{name: "end after midnight", start: 0, end: 1441, wantError: "end is after midnight"},
		{name: "empty", start: 540, end: 540, wantError: "end is not after start"},
		{name: "turned round", start: 541, end: 540, wantError: "end is not after start"},
		{name: "start is checked first", start: -1, end: 1441, wantError: "start is before midnight"},
		{name: "end is checked second", start: 1500, end: 1450, wantError: "end is after midnight"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := NewInterval(test.start, test.end)
			if text(err) != test.wantError {
				t.Fatalf("error %q, want %q", text(err), test.wantError)
			}
			if got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestMinutes(t *testing.T) {
	if got := (Interval{545, 630}).Minutes(); got != 85 {
		t.Errorf("got %d, want 85", got)
	}
}

func TestOverlaps(t *testing.T) {
	morning := Interval{540, 720}
	tests := []struct {
		name  string
		other Interval
		want  bool
	}{
		{"the same", Interval{540, 720}, true},
		{"within", Interval{600, 660}, true},
		{"around", Interval{480, 780}, true},
		{"over the first minute", Interval{480, 541}, true},
		{"over the last minute", Interval{719, 780}, true},
		{"touching the start", Interval{480, 540}, false},
		{"touching the end", Interval{720, 780}, false},
		{"before", Interval{0, 60}, false},
		{"after", Interval{1380, 1440}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := morning.Overlaps(test.other); got != test.want {
				t.Errorf("%v overlaps %v: got %v", morning, test.other, got)
			}
			if got := test.other.Overlaps(morning); got != test.want {
				t.Errorf("%v overlaps %v: got %v", test.other, morning, got)
			}
		})
	}
}

func TestIntervalString(t *testing.T) {
	tests := []struct {
		interval Interval
		want     string
	}{
		{Interval{545, 630}, "09:05-10:30"},
		{Interval{0, 1440}, "00:00-24:00"},
		{Interval{59, 779}, "00:59-12:59"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			if got := test.interval.String(); got != test.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
