package shelforder

import (
	"fmt"
	"sort"
)

// WidthError names a book that is wider than a board.
type WidthError struct {
	Book Book
}

func (e *WidthError) Error() string {
	return fmt.Sprintf("%s is %d mm wide", e.Book.Title, e.Book.Width)
}

// ByAuthor orders by author, then title.
type ByAuthor struct{}

// Before says which of two books stands further left.
func (ByAuthor) Before(a, b Book) bool {
	if a.Author != b.Author {
		return a.Author < b.Author
	}
	return a.Title < b.Title
}

// ByYear orders by year, then author, then title.
type ByYear struct{}

// Before says which of two books stands further left.
func (ByYear) Before(a, b Book) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	return ByAuthor{}.Before(a, b)
}

// Sorted gives the books in an order.
func Sorted(books []Book, order Order) []Book {
	sorted := append([]Book{}, books...)
	sort.SliceStable(sorted, func(i, j int) bool { return order.Before(sorted[i], sorted[j]) })
	return sorted
}

// Shelve fills boards one after the other.
func Shelve(books []Book, width int) ([][]Book, error) {
	var boards [][]Book
	left := 0
	for _, book := range books {
		if book.Width > width {
			return nil, &WidthError{book}
		}
		if len(boards) == 0 || book.Width > left {
			boards = append(boards, nil)
			left = width
		}
		last := len(boards) - 1
		boards[last] = append(boards[last], book)
		left -= book.Width
	}
	return boards, nil
}
