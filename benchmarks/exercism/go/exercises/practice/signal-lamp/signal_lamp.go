package signallamp

type SignalError struct {
	At int
}
