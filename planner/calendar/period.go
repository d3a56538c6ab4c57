package calendar

import (
	"slices"

	"repay/planner/money"
)

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

// MonthsOf returns the time from a to b in months that run from one monthly day of
// anchor to the next, each clipped to its month's end: whole months, and of a month
// begun the days passed ÷ its days. However time is cut, its pieces come to the whole.
func MonthsOf(anchor, a, b Date) money.Ratio {
	atA, doneA, ofA := monthOf(anchor, a)
	atB, doneB, ofB := monthOf(anchor, b)
	if atA == atB {
		return money.Fraction(int64(doneB-doneA), int64(ofA))
	}
	return money.Fraction(int64(doneB), int64(ofB)).Sub(money.Fraction(int64(doneA), int64(ofA))).Add(money.Int(int64(atB - atA)))
}

// monthOf returns which month from anchor on day x is in, how many days of it have
// passed and how many it has.
func monthOf(anchor, x Date) (k, done, of int) {
	if k = x.MonthIndex() - anchor.MonthIndex(); anchor.AddMonths(k) > x {
		k--
	}
	from := anchor.AddMonths(k)
	return k, int(x - from), int(anchor.AddMonths(k+1) - from)
}

// Least is how many days the shortest of the periods has.
func (e Every) Least() int { return e.N * [...]int{Month: 28, Week: 7, Day: 1}[e.Unit] }

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

// Length is a stretch of time in periods: whole ones, and odd days before them,
// of which a period has so many.
type Length struct {
	Whole, Days, Of int
}

// Ratio is the length in periods, not reduced: 45/30 for one and 15 days of 30.
func (l Length) Ratio() money.Ratio {
	return money.Fraction(int64(l.Whole*l.Of+l.Days), int64(l.Of))
}

// Length returns the time from a to due day k in periods: exactly 1 where that is
// one period after a, as 28 February is after 31 January. Elsewhere whole periods
// are counted back along the row, and the odd days before them are parts of a
// period of 30·N days for N months, 7·N for weeks and N for days. It is how
// Regulation Z (12 CFR 1026, appendix J, (b)(5)) measures between two dates. a is
// not after due day k.
func (g Grid) Length(a Date, k int) Length {
	e := g.Every
	l := Length{Of: e.N * [...]int{Month: 30, Week: 7, Day: 1}[e.Unit]}
	if e.From(a, 1) == g.At(k) {
		l.Whole = 1
		return l
	}
	first := g.After(a - 1) // the earliest that is not before a
	l.Whole, l.Days = k-first, int(g.At(first)-a)
	return l
}

// Since returns the time from a to b in periods without a row of due days: months
// counted back from b and the odd days before them over 30, or days where periods are
// weeks or days.
func (e Every) Since(a, b Date) Length {
	if e.Unit != Month {
		return Grid{Anchor: b, Every: e}.Length(a, 0)
	}
	l := Grid{Anchor: b, Every: Monthly}.Length(a, 0)
	return Length{Whole: l.Whole / e.N, Days: l.Whole%e.N*30 + l.Days, Of: 30 * e.N}
}

// Grid is an endless row of due days: Anchor plus k periods, each clipped to
// its month's end afresh, so that 31 January does not drift. Where due days are
// Dated one by one, they are the row's from 0 on, in their order, and Anchor says
// nothing: from the last of them, and back from the first, it goes on by periods.
type Grid struct {
	Anchor Date
	Every  Every
	// Day is the day of the month on which the row falls, for periods of months: 31
	// keeps the month's last day where Anchor is 30 November. Zero: Anchor's own.
	Day   int
	Dated []Date // ascending
}

// At returns due day k; k may be negative.
func (g Grid) At(k int) Date {
	switch n := len(g.Dated); {
	case n == 0 && g.Day > 0 && g.Every.Unit == Month:
		return OfIndex(g.Anchor.MonthIndex()+g.Every.N*k, g.Day)
	case n == 0:
		return g.Every.From(g.Anchor, k)
	case k < 0:
		return g.Every.From(g.Dated[0], k)
	case k < n:
		return g.Dated[k]
	default:
		return g.Every.From(g.Dated[n-1], k-n+1)
	}
}

// From returns the row that goes on by periods from another first due day: on the
// same day of the month where Day falls on it, else on that day's own.
func (g Grid) From(first Date) Grid {
	g.Anchor, g.Dated = first, nil
	if g.Day != 0 && g.At(0) != first {
		g.Day = 0
	}
	return g
}

// After returns the smallest k whose due day is later than x.
func (g Grid) After(x Date) int {
	if n := len(g.Dated); n > 0 {
		switch before := (Grid{Anchor: g.Dated[0], Every: g.Every}); {
		case x < g.Dated[0]:
			return before.After(x)
		case x < g.Dated[n-1]:
			k, _ := slices.BinarySearch(g.Dated, x+1)
			return k
		}
		return n - 1 + g.beyond().After(x)
	}
	if g.Every.Unit != Month {
		k, _ := divide(int(x-g.Anchor), g.Every.Least())
		return k + 1
	}
	y, m, d := x.Civil()
	from, month, day := g.begins()
	k, rest := divide(12*(y-from)+m-month, g.Every.N)
	if rest == 0 && min(day, DaysIn(y, m)) > d {
		return k // it is still to come in the month of x
	}
	return k + 1
}

// begins is the month of due day 0, and the day of the month on which the row falls.
func (g Grid) begins() (y, m, day int) {
	if y, m, day = g.Anchor.Civil(); g.Day > 0 {
		day = g.Day
	}
	return y, m, day
}

// divide returns a/b rounded down, and what is left, at least 0; b is above 0.
func divide(a, b int) (whole, rest int) {
	if whole, rest = a/b, a%b; rest < 0 {
		return whole - 1, rest + b
	}
	return whole, rest
}

// LastDated is the last of the dated days; 0 where there is none.
func (g Grid) LastDated() Date {
	if len(g.Dated) == 0 {
		return 0
	}
	return g.Dated[len(g.Dated)-1]
}

// beyond is the row from the last of the dated days on.
func (g Grid) beyond() Grid {
	return Grid{Anchor: g.Dated[len(g.Dated)-1], Every: g.Every}
}

// Dues walks a grid due day by due day: [Grid.At] of one index after the other,
// without asking the calendar anew for each.
type Dues struct {
	On    Date   // the due day
	first Date   // of the month
	day   int32  // of the month, where that is long enough; 0: periods are days
	step  int32  // months or days to the next
	y, m  int32  // the month
	days  int32  // of the month
	dated []Date // those that come before the days by periods
}

// Dues begins at due day k.
func (g Grid) Dues(k int) Dues {
	if n := len(g.Dated); n > 0 {
		if k >= n-1 {
			return g.beyond().Dues(k - n + 1)
		}
		d := g.beyond().Dues(0)
		d.On = g.At(k)
		for k++; k < n; k++ {
			d.dated = append(d.dated, g.At(k))
		}
		return d
	}
	if g.Every.Unit != Month {
		return Dues{On: g.At(k), step: int32(g.Every.Least())}
	}
	y, m, day := g.begins()
	month := 12*y + m - 1 + g.Every.N*k
	d := Dues{day: int32(day), step: int32(g.Every.N)}
	d.in(month)
	d.onDay()
	return d
}

// Same reports whether both go on by periods from the same day on, and alike.
func (d *Dues) Same(x *Dues) bool {
	return d.On == x.On && d.day == x.day && d.step == x.step && len(d.dated) == 0 && len(x.dated) == 0
}

// Fill writes the due days that come next, from [Dues.On] on, and goes on behind them.
func (d *Dues) Fill(days []Date) {
	if len(d.dated) > 0 || d.day == 0 || d.step != 1 {
		for i := range days {
			days[i] = d.On
			d.Next()
		}
		return
	}
	y, m, day, first, of := d.y, d.m, d.day, d.first, d.days
	for i := range days {
		days[i] = first + Date(min(day, of)-1)
		first += Date(of)
		if m++; m > 12 {
			y, m = y+1, 1
		}
		of = int32(DaysIn(int(y), int(m)))
	}
	d.y, d.m, d.first, d.days = y, m, first, of
	d.onDay()
}

// in goes to the month with an index.
func (d *Dues) in(month int) {
	y, m := month/12, month%12+1
	d.y, d.m, d.first, d.days = int32(y), int32(m), Of(y, m, 1), int32(DaysIn(y, m))
}

// onDay is the due day of the month.
func (d *Dues) onDay() { d.On = d.first + Date(min(d.day, d.days)-1) }

// Next goes on to the next due day.
func (d *Dues) Next() {
	switch {
	case len(d.dated) > 0:
		d.On, d.dated = d.dated[0], d.dated[1:]
		return
	case d.day == 0:
		d.On += Date(d.step)
		return
	case d.step == 1:
		d.first += Date(d.days)
		if d.m++; d.m > 12 {
			d.y, d.m = d.y+1, 1
		}
		d.days = int32(DaysIn(int(d.y), int(d.m)))
	default:
		d.in(int(d.y*12 + d.m - 1 + d.step))
	}
	d.onDay()
}
