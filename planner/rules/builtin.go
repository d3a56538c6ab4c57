package rules

// builtIn are the countries whose lines come with the program, each from the
// file of its name. A country's are built when they are first asked for.
var builtIn = []struct {
	country string
	lines   func() *Lines
}{{"CN", linesCN}, {"GB", linesGB}, {"US", linesUS}}

// For returns the program's own lines and dates of a country, which nobody may
// change; nil where it has none.
func For(country string) *Lines {
	for _, b := range builtIn {
		if b.country == country {
			return b.lines()
		}
	}
	return nil
}

// Countries are those whose lines come with the program.
var Countries = func() (list []string) {
	for _, b := range builtIn {
		list = append(list, b.country)
	}
	return list
}()
