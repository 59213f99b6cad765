package tallymarks

import "testing"

func TestMark(t *testing.T) {
	for _, tc := range markCases {
		t.Run(tc.description, func(t *testing.T) {
			if got, err := Mark(tc.n); err != nil || got != tc.marks {
				t.Fatalf("Mark(%d) = %q, %v, want %q", tc.n, got, err, tc.marks)
			}
		})
	}
}

func TestMarkOfLessThanNothing(t *testing.T) {
	t.Skip("when Mark is done")
	if got, err := Mark(-1); err == nil {
		t.Fatalf("Mark(-1) = %q, want an error", got)
	}
}

func TestCount(t *testing.T) {
	t.Skip("when Mark is done")
	for _, tc := range markCases {
		t.Run(tc.description, func(t *testing.T) {
			if got, err := Count(tc.marks); err != nil || got != tc.n {
				t.Fatalf("Count(%q) = %d, %v, want %d", tc.marks, got, err, tc.n)
			}
		})
	}
}

func TestCountOfWhatIsNoTally(t *testing.T) {
	t.SkipNow()
	for _, tc := range wrongCases {
		t.Run(tc.description, func(t *testing.T) {
			if got, err := Count(tc.marks); err == nil {
				t.Fatalf("Count(%q) = %d, want an error", tc.marks, got)
			}
		})
	}
}

func TestAdd(t *testing.T) {
	t.Skipf("when %s is done", "Count")
	if got, err := Add("||||- |||", "|||"); err != nil || got != "||||- ||||- |" {
		t.Fatalf("got %q, %v", got, err)
	}
	for _, tabs := range [][2]string{{"x", "|"}, {"|", "x"}} {
		if got, err := Add(tabs[0], tabs[1]); err == nil {
			t.Fatalf("Add(%q, %q) = %q, want an error", tabs[0], tabs[1], got)
		}
	}
}
