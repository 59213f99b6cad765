package shelforder

// Book is one book. Its width is in millimetres.
type Book struct {
	Author, Title string
	Year, Width   int
}

// Order says which of two books stands further left.
type Order interface {
	Before(a, b Book) bool
}
