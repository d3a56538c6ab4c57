package rules

// Read is the stretch of days on which what the lines say was read in their sources.
func (l *Lines) Read() Span {
	s := Span{}.with(l.LPR.Read)
	for _, r := range l.Rules {
		s = s.with(r.Read)
	}
	return s
}

// Newest is the latest day from which a line holds or the LPR changed; zero: none is
// known.
func (l *Lines) Newest() (d Date) {
	for _, r := range l.Rules {
		d = max(d, r.Force.From)
	}
	for _, row := range l.LPR.Rows {
		d = max(d, row.From)
	}
	return d
}

// ReadPresets is the stretch of days on which the facts of presets were read.
func ReadPresets(list []Preset) (s Span) {
	for _, p := range list {
		s = s.with(p.Checked)
	}
	return s
}

// with widens the span to a day, if that is known.
func (s Span) with(d Date) Span {
	switch {
	case d == 0:
		return s
	case s == Span{}:
		return Span{d, d}
	}
	return Span{min(s.From, d), max(s.Until, d)}
}
