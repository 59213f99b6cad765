package shelforder

type ByAuthor struct{}

type ByYear struct{}
