package tallymarks

var markCases = []struct {
	description string
	n           int
	marks       string
}{
	{"nothing", 0, ""},
	{"one", 1, "|"},
	{"four", 4, "||||"},
	{"five", 5, "||||-"},
	{"six", 6, "||||- |"},
	{"ten", 10, "||||- ||||-"},
	{"fourteen", 14, "||||- ||||- ||||"},
}

var wrongCases = []struct {
	description string
	marks       string
}{
	{"five strokes", "|||||"},
	{"a small group first", "|| ||||-"},
	{"two spaces", "||||-  |"},
	{"a space behind", "| "},
	{"a bar alone", "-"},
	{"words", "five"},
}
