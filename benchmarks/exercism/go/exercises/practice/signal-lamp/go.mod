module signallamp

go 1.21
