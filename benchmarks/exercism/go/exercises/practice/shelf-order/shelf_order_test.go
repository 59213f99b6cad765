package shelforder

import (
	"errors"
	"strings"
	"testing"
)

var (
	kim     = Book{"Kipling", "Kim", 1901, 30}
	jungle  = Book{"Kipling", "The Jungle Book", 1894, 25}
	dracula = Book{"Stoker", "Dracula", 1897, 40}
	emma    = Book{"Austen", "Emma", 1815, 35}
	lagoon  = Book{"Conrad", "The Lagoon", 1897, 10}
)

func titles(books []Book) string {
	var titles []string
	for _, book := range books {
		titles = append(titles, book.Title)
	}
	return strings.Join(titles, ", ")
}

func TestSorted(t *testing.T) {
	tests := []struct {
		name  string
		order Order
		books []Book
		want  string
	}{
		{"nothing", ByAuthor{}, nil, ""},
		{"by author", ByAuthor{}, []Book{dracula, emma, lagoon}, "Emma, The Lagoon, Dracula"},
		{"by title for one author", ByAuthor{}, []Book{jungle, kim}, "Kim, The Jungle Book"},
		{"by year", ByYear{}, []Book{kim, dracula, emma}, "Emma, Dracula, Kim"},
		{"by author for one year", ByYear{}, []Book{dracula, lagoon}, "The Lagoon, Dracula"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := titles(Sorted(test.books, test.order)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestSortedLeavesItsArgument(t *testing.T) {
	books := []Book{kim, emma}
	Sorted(books, ByAuthor{})
	if titles(books) != "Kim, Emma" {
		t.Errorf("the argument is %s now", titles(books))
	}
}

func TestShelve(t *testing.T) {
	tests := []struct {
		name  string
		width int
		books []Book
		want  string
	}{
		{"nothing", 50, nil, ""},
		{"one board", 55, []Book{kim, jungle}, "Kim, The Jungle Book"},
		{"two boards", 54, []Book{kim, jungle}, "Kim | The Jungle Book"},
		{"a book as wide as the board", 40, []Book{dracula, lagoon}, "Dracula | The Lagoon"},
		{"no way back", 45, []Book{dracula, emma, lagoon}, "Dracula | Emma, The Lagoon"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			boards, err := Shelve(test.books, test.width)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, board := range boards {
				got = append(got, titles(board))
			}
			if strings.Join(got, " | ") != test.want {
				t.Errorf("got %s, want %s", strings.Join(got, " | "), test.want)
			}
		})
	}
}

func TestABookWiderThanABoard(t *testing.T) {
	_, err := Shelve([]Book{lagoon, dracula}, 39)
	var wide *WidthError
	if !errors.As(err, &wide) || wide.Book != dracula {
		t.Fatalf("got %v, want a WidthError of Dracula", err)
	}
	if err.Error() != "Dracula is 40 mm wide" {
		t.Errorf("it says %q", err)
	}
}
