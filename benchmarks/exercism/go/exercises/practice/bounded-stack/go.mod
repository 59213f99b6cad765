module boundedstack

go 1.21
