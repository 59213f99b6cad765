package tallymarks

func Mark(n int) (string, error) {
	panic("write Mark")
}
