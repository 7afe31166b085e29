module checkers/internal/compat

go 1.26
