package rules

// Held returns the lines that a book of a country is held against: the program's
// own, with those of a file in their place or beside them; nil where none are
// known. A file that names a country goes with its books only.
func Held(country string, file *Lines) *Lines {
	own := For(country)
	switch {
	case file == nil || !file.GoesWith(country):
		return own
	case own == nil || file.Alone:
		return file
	}
	return own.Replaced(file)
}

// GoesWith reports whether books of a country are held against the lines.
func (l *Lines) GoesWith(country string) bool { return l.Country == "" || l.Country == country }

// InForce returns the rules of a measure that hold on a day.
func (l *Lines) InForce(m Measure, on Date) (list []*Rule) {
	if l == nil {
		return nil
	}
	for _, r := range l.Rules {
		if r.Measures == m && r.Force.Has(on) {
			list = append(list, r)
		}
	}
	return list
}
