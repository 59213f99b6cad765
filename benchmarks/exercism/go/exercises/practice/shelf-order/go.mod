module shelforder

go 1.21
