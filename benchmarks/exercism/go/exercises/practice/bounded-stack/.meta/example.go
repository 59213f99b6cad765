package boundedstack

import "errors"

// What a stack may say no with.
var (
	ErrSize  = errors.New("a stack needs a size above 0")
	ErrFull  = errors.New("the stack is full")
	ErrEmpty = errors.New("the stack is empty")
)

// Stack holds a bounded number of values.
type Stack[T any] struct {
	values []T
	size   int
}

// New makes an empty stack.
func New[T any](size int) (*Stack[T], error) {
	if size <= 0 {
		return nil, ErrSize
	}
	return &Stack[T]{size: size}, nil
}

// Len says how many values there are.
func (s *Stack[T]) Len() int {
	return len(s.values)
}

// Push puts a value on top.
func (s *Stack[T]) Push(value T) error {
	if len(s.values) == s.size {
		return ErrFull
	}
	s.values = append(s.values, value)
	return nil
}

// Pop takes the newest value.
func (s *Stack[T]) Pop() (T, error) {
	var none T
	if len(s.values) == 0 {
		return none, ErrEmpty
	}
	last := len(s.values) - 1
	value := s.values[last]
	s.values = s.values[:last]
	return value, nil
}

// Drop takes up to n values, newest first.
func (s *Stack[T]) Drop(n int) []T {
	dropped := []T{}
	for i := 0; i < n; i++ {
		value, err := s.Pop()
		if err != nil {
			break
		}
		dropped = append(dropped, value)
	}
	return dropped
}

// Map makes a stack of the same size with f of every value.
func Map[T, U any](s *Stack[T], f func(T) U) *Stack[U] {
	mapped := &Stack[U]{size: s.size}
	for _, value := range s.values {
		mapped.values = append(mapped.values, f(value))
	}
	return mapped
}
