package household

import (
	"iter"

	"repay/planner/calendar"
)

// Line is a household's cash on every date on which it changes, or on which something may
// be paid. Payments are a sum for each of the dates then: many choices of them are judged
// without a list of each.
type Line struct {
	Of     *Cash
	Dates  []Date   // ascending; the first is the as-of day
	Months []int32  // of each date: its calendar month, counted from the first
	base   []Amount // without any loan, at the end of each date
	place  []int32  // of each day from the as-of day on: the last of Dates up to it
}

// Line is the line of the cash where something may be paid on any day of some lists, each
// ascending by date. No cash is none.
func (c *Cash) Line(pays iter.Seq[[]Payment]) *Line {
	first := c.Points[0].Date
	last := c.Points[len(c.Points)-1].Date
	for list := range pays {
		last = Last(list, last)
	}
	l := &Line{Of: c, place: make([]int32, last-first+1)}
	for i := range c.Points {
		l.place[c.Points[i].Date-first] = 1
	}
	n := len(c.Points)
	for list := range pays {
		for i := range list {
			at := &l.place[list[i].Date-first]
			n += 1 - int(*at)
			*at = 1
		}
	}
	l.Dates = make([]Date, 0, n)
	for k, is := range l.place {
		if is != 0 {
			l.Dates = append(l.Dates, first+Date(k))
		}
		l.place[k] = int32(len(l.Dates) - 1)
	}
	l.fill()
	return l
}

// fill finds the month of each date, and the cash.
func (l *Line) fill() {
	l.Months, l.base = make([]int32, len(l.Dates)), make([]Amount, len(l.Dates))
	points, base := l.Of.Points, Amount(0)
	month, until := int32(-1), l.Dates[0]-1 // the month goes on until that day
	for k, d := range l.Dates {
		if len(points) > 0 && points[0].Date == d {
			base, points = points[0].Cash, points[1:]
		}
		for ; d > until; month++ {
			y, m, day := (until + 1).Civil()
			until += Date(calendar.DaysIn(y, m) - day + 1)
		}
		l.Months[k], l.base[k] = month, base
	}
}

// Add adds payments, on days of the line, to sums by date.
func (l *Line) Add(sums []Amount, payments []Payment) {
	for _, p := range payments {
		sums[l.place[p.Date-l.Dates[0]]] += p.Amount
	}
}

// At is the place of a day among the dates: of the last of them up to it.
func (l *Line) At(d Date) int {
	return int(l.place[min(int(d-l.Dates[0]), len(l.place)-1)])
}

// Carry judges sums paid by date, as [Cash.Carry] judges payments.
func (l *Line) Carry(sums []Amount, until Date) (v Verdict) {
	v = l.Of.verdict()
	paid, dates := Amount(0), l.Dates[:l.At(until)+1]
	sums, base := sums[:len(dates)], l.base[:len(dates)]
	for k, d := range dates {
		paid = paid.Add(sums[k])
		v.on(d, base[k]-paid, l.Of.limit(base[k]))
	}
	return v
}

// Dearest is the most that is paid in a calendar month.
func (l *Line) Dearest(sums []Amount) (highest Amount) {
	sum, month, months := Amount(0), int32(-1), l.Months[:len(sums)]
	for k, a := range sums {
		if months[k] != month {
			sum, month = 0, months[k]
		}
		sum += a
		highest = max(highest, sum)
	}
	return highest
}

// Beside prepares the judgement of other payments of a few loans beside all the others.
func (l *Line) Beside(sums []Amount) *Beside {
	over, paid := make([]Amount, len(sums)), Amount(0)
	for k, a := range sums {
		paid = paid.Add(a)
		over[k] = paid - l.Of.RoomOf(l.base[k])
	}
	return newBeside(l, over)
}
