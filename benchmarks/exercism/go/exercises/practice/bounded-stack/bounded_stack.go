package boundedstack

// Stack holds a bounded number of values.
type Stack[T any] struct{}
