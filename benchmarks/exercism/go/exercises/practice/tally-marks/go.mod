module tallymarks

go 1.21
