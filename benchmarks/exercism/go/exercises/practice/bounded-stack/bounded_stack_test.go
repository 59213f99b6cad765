package boundedstack

import (
	"errors"
	"reflect"
	"strconv"
	"testing"
)

func filled(t *testing.T, size int, values ...int) *Stack[int] {
	t.Helper()
	stack, err := New[int](size)
	if err != nil {
		t.Fatalf("New(%d): %v", size, err)
	}
	for _, value := range values {
		if err := stack.Push(value); err != nil {
			t.Fatalf("Push(%d): %v", value, err)
		}
	}
	return stack
}

func TestNewNeedsASize(t *testing.T) {
	for _, size := range []int{0, -1} {
		if _, err := New[string](size); !errors.Is(err, ErrSize) {
			t.Errorf("New(%d): got %v, want %v", size, err, ErrSize)
		}
	}
}

func TestPushUntilFull(t *testing.T) {
	stack := filled(t, 2, 1, 2)
	if err := stack.Push(3); !errors.Is(err, ErrFull) {
		t.Errorf("got %v, want %v", err, ErrFull)
	}
	if stack.Len() != 2 {
		t.Errorf("Len: got %d, want 2", stack.Len())
	}
}

func TestPopGivesTheNewest(t *testing.T) {
	stack := filled(t, 3, 1, 2)
	if got, err := stack.Pop(); got != 2 || err != nil {
		t.Errorf("got %d, %v, want 2", got, err)
	}
	if stack.Len() != 1 {
		t.Errorf("Len: got %d, want 1", stack.Len())
	}
}

func TestPopOfNone(t *testing.T) {
	if got, err := filled(t, 1).Pop(); got != 0 || !errors.Is(err, ErrEmpty) {
		t.Errorf("got %d, %v, want 0, %v", got, err, ErrEmpty)
	}
}

func TestRoomAfterPop(t *testing.T) {
	stack := filled(t, 1, 1)
	stack.Pop()
	if err := stack.Push(2); err != nil {
		t.Errorf("Push: %v", err)
	}
}

func TestDrop(t *testing.T) {
	tests := map[string]struct {
		n    int
		want []int
		left int
	}{
		"none":  {0, []int{}, 3},
		"less":  {-2, []int{}, 3},
		"some":  {2, []int{3, 2}, 1},
		"all":   {3, []int{3, 2, 1}, 0},
		"above": {9, []int{3, 2, 1}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			stack := filled(t, 4, 1, 2, 3)
			if got := stack.Drop(test.n); !reflect.DeepEqual(got, test.want) {
				t.Errorf("Drop(%d): got %v, want %v", test.n, got, test.want)
			}
			if stack.Len() != test.left {
				t.Errorf("Len: got %d, want %d", stack.Len(), test.left)
			}
		})
	}
}

func TestMap(t *testing.T) {
	stack := filled(t, 2, 4, 5)
	mapped := Map(stack, strconv.Itoa)
	if err := mapped.Push("6"); !errors.Is(err, ErrFull) {
		t.Errorf("the size: got %v, want %v", err, ErrFull)
	}
	if got := mapped.Drop(2); !reflect.DeepEqual(got, []string{"5", "4"}) {
		t.Errorf("got %v", got)
	}
	if stack.Len() != 2 {
		t.Errorf("the first stack: Len: got %d, want 2", stack.Len())
	}
}
