package household

import (
	"iter"
	"math"

	"repay/planner/calendar"
)

// Line is a household's cash on every date on which it changes, or on which something may
// be paid. Payments are a sum for each of the dates then: many choices of them are judged
// without a list of each.
//
// From one income to the next the cash without any loan only falls, and what was paid only
// rises: the last date of each such stretch says how deep it comes, and whether it holds.
type Line struct {
	Of        *Cash
	Dates     []Date   // ascending; the first is the as-of day
	Months    []int32  // of each date: its calendar month, counted from the first
	base      []Amount // without any loan, at the end of each date
	stretches []int    // the place of the last date of each
	lowest    []Amount // of each stretch: the least cash without any loan from then on
	place     []int32  // of each day from the as-of day on: the last of Dates up to it
}

// Line is the line of the cash where something may be paid on any day of some lists, each
// ascending by date. No cash is none.
func (c *Cash) Line(pays iter.Seq[[]Payment]) *Line {
	first := c.Points[0].Date
	last := c.Points[len(c.Points)-1].Date
	for list := range pays {
		last = Last(list, last)
	}
	place := make([]int32, last-first+1)
	for i := range c.Points {
		place[c.Points[i].Date-first] = 1
	}
	n := len(c.Points)
	for list := range pays {
		for i := range list {
			at := &place[list[i].Date-first]
			n += 1 - int(*at)
			*at = 1
		}
	}
	dates, at := make([]Date, 0, n), int32(-1)
	for k, is := range place {
		if is != 0 {
			dates = append(dates, first+Date(k))
		}
		at += is
		place[k] = at
	}
	l := &Line{Of: c, Dates: dates, place: place}
	l.fill()
	return l
}

// fill finds the month of each date, the cash, and the stretches.
func (l *Line) fill() {
	l.Months, l.base = make([]int32, len(l.Dates)), make([]Amount, len(l.Dates))
	points, base := l.Of.Points, Amount(0)
	month, until := int32(-1), l.Dates[0]-1 // the month goes on until that day
	for k, d := range l.Dates {
		if len(points) > 0 && points[0].Date == d {
			if points[0].Income && k > 0 {
				l.stretches = append(l.stretches, k-1)
			}
			base, points = points[0].Cash, points[1:]
		}
		for ; d > until; month++ {
			y, m, day := (until + 1).Civil()
			until += Date(calendar.DaysIn(y, m) - day + 1)
		}
		l.Months[k], l.base[k] = month, base
	}
	l.stretches = append(l.stretches, len(l.Dates)-1)
	l.lowest = make([]Amount, len(l.stretches))
	least := Amount(math.MaxInt64)
	for k := len(l.stretches) - 1; k >= 0; k-- {
		least = min(least, l.base[l.stretches[k]])
		l.lowest[k] = least
	}
}

// Sums are payments together, by date of a line.
type Sums struct {
	On  []Amount
	All Amount
}

// Add adds payments, on days of the line, to sums by date.
func (l *Line) Add(sums *Sums, payments []Payment) {
	first := l.Dates[0]
	for _, p := range payments {
		sums.On[l.place[p.Date-first]] += p.Amount
		sums.All += p.Amount
	}
}

// At is the place of a day among the dates: of the last of them up to it.
func (l *Line) At(d Date) int {
	return int(l.place[min(int(d-l.Dates[0]), len(l.place)-1)])
}

// BeforeLoans is [Cash.BeforeLoans], with the least cash left open where nothing is short.
func (l *Line) BeforeLoans(until Date) (v Verdict) {
	if l.lowest[0] >= l.Of.Reserve {
		return v
	}
	return l.Of.BeforeLoans(until)
}

// Carry judges sums paid by date, as [Cash.Carry] judges payments. It ends where no later
// day can come deeper, even if all were paid by then.
func (l *Line) Carry(sums *Sums, until Date) (v Verdict) {
	v = l.Of.verdict()
	paid, from, last := Amount(0), 0, l.At(until)
	for k, to := range l.stretches {
		low := l.lowest[k]
		if from > last || low-sums.All >= v.Least && l.Of.over(low, sums.All) <= v.Deepest {
			break
		}
		to = min(to, last)
		sum := Amount(0)
		for _, a := range sums.On[from : to+1] {
			sum += a
		}
		paid = paid.Add(sum)
		if cash := l.base[to] - paid; cash < v.Least {
			v.Least, v.LeastDate = cash, l.since(from, to, paid, sums.On, func(base, paid Amount) bool { return base-paid <= cash })
		}
		if short := l.Of.over(l.base[to], paid); short > 0 {
			if !v.Short {
				v.Short, v.First = true, l.since(from, to, paid, sums.On, func(base, paid Amount) bool { return l.Of.over(base, paid) > 0 })
			}
			v.Deepest = max(v.Deepest, short)
		}
		from = to + 1
	}
	return v
}

// since is the first date of a stretch from which on something is so; on its last date, by
// which so much was paid, it is.
func (l *Line) since(from, to int, paid Amount, sums []Amount, is func(base, paid Amount) bool) Date {
	for ; to > from && is(l.base[to-1], paid-sums[to]); to-- {
		paid -= sums[to]
	}
	return l.Dates[to]
}
