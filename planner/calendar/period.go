package calendar

// Unit is the unit in which a period is counted.
type Unit uint8

const (
	Month Unit = iota
	Week
	Day
)

// Every is a period: every N months, weeks or days. The zero value is no
// period; [Monthly] is the default of the book.
type Every struct {
	N    int
	Unit Unit
}

// Monthly is one month.
var Monthly = Every{1, Month}

// IsZero reports whether e is no period.
func (e Every) IsZero() bool { return e.N == 0 }

// From returns the date k periods after x, clipped to its month's end; k may
// be negative.
func (e Every) From(x Date, k int) Date {
	switch e.Unit {
	case Week:
		return x + Date(7*e.N*k)
	case Day:
		return x + Date(e.N*k)
	}
	return x.AddMonths(e.N * k)
}

// PerYear returns how many periods a year has: 12/N, 52/N or 365/N.
func (e Every) PerYear() (num, den int64) {
	switch e.Unit {
	case Week:
		return 52, int64(e.N)
	case Day:
		return 365, int64(e.N)
	}
	return 12, int64(e.N)
}

// Grid is an endless row of due days: Anchor plus k periods, each clipped to
// its month's end afresh, so that 31 January does not drift.
type Grid struct {
	Anchor Date
	Every  Every
}

// At returns due day k; k may be negative.
func (g Grid) At(k int) Date { return g.Every.From(g.Anchor, k) }

// After returns the smallest k whose due day is later than x.
func (g Grid) After(x Date) int {
	var k int
	switch g.Every.Unit {
	case Week:
		k = int(x-g.Anchor) / (7 * g.Every.N)
	case Day:
		k = int(x-g.Anchor) / g.Every.N
	default:
		k = (x.MonthIndex() - g.Anchor.MonthIndex()) / g.Every.N
	}
	for k--; g.At(k) <= x; k++ {
	}
	for g.At(k-1) > x {
		k--
	}
	return k
}
