package plan

import (
	"slices"

	"repay/planner/household"
)

// tally is the payments of all loans together, by date.
type tally struct {
	first Date     // the day of sums[0]; nothing is paid before
	sums  []Amount // of each day
}

func (t *tally) add(d Date, a Amount) {
	t.reach(d)
	t.sums[d-t.first] += a
}

// addAll adds payments, ascending by date.
func (t *tally) addAll(list []household.Payment) {
	if n := len(list); n > 0 {
		t.reach(list[n-1].Date)
	}
	for _, p := range list {
		t.add(p.Date, p.Amount)
	}
}

// reach makes room for payments up to day d.
func (t *tally) reach(d Date) {
	if n := int(d-t.first) + 1; n > len(t.sums) {
		t.sums = append(t.sums, make([]Amount, n-len(t.sums))...)
	}
}

// payments lists the sums by date, in the room of a list where it fits.
func (t *tally) payments(list []household.Payment) []household.Payment {
	for k, a := range t.sums {
		if a != 0 {
			list = append(list, household.Payment{Date: t.first + Date(k), Amount: a})
		}
	}
	return list
}

// line is the household's cash on every date of the comparison; without a household
// there is none.
func (x *comparer) line() *household.Line {
	if cash := x.lim.cash; x.dates == nil || cash != nil && x.dates.Of != cash {
		if cash == nil {
			cash = &household.Cash{Points: []household.Point{{Date: x.c.AsOf}}}
		}
		x.dates = cash.Line(x.allPays)
	}
	return x.dates
}

// limits are the limits of a search.
func (x *comparer) limits() limits {
	lim := x.lim
	lim.line = x.line()
	return lim
}

// allPays are the payments of every row.
func (x *comparer) allPays(yield func([]household.Payment) bool) {
	for i := range x.out.Loans {
		for j := range x.out.Loans[i].Rows {
			if !yield(x.out.Loans[i].Rows[j].Pays) {
				return
			}
		}
	}
}

// tally adds up the payments of one row of every loan, by date of the line; -1 is a loan
// with none. The sums hold until the next ones are asked for.
func (x *comparer) tally(rows []int) *household.Sums {
	l, sums := x.line(), &x.sums
	sums.On, sums.All = slices.Grow(sums.On[:0], len(l.Dates))[:len(l.Dates)], 0
	clear(sums.On)
	for i, row := range rows {
		l.Add(sums, x.paysAt(i, row))
	}
	return sums
}

// months are the calendar months of a comparison, from that of the as-of day on.
type months struct {
	ends []Date   // the last day of each
	sums []Amount // room for what is paid in each
}

func (x *comparer) calendar() *months {
	m := &x.months
	if m.ends != nil {
		return m
	}
	m.ends = monthEnds(x.out.memory.months, x.c.AsOf, x.last())
	m.sums = make([]Amount, len(m.ends))
	return m
}

// monthEnds adds to the last days of calendar months, from that of a day on, those up to
// the month of another.
func monthEnds(ends []Date, from, to Date) []Date {
	end := from - 1
	if n := len(ends); n > 0 {
		end = ends[n-1]
	}
	for end < to {
		end = endOfMonth(end + 1)
		ends = append(ends, end)
	}
	return ends
}

// dearest is the most that a row of each of some loans, by their place, pays together in a
// calendar month; nil: of each loan.
func (x *comparer) dearest(at, rows []int) Amount {
	m := x.calendar()
	clear(m.sums)
	for i, row := range rows {
		if at != nil {
			i = at[i]
		}
		k := 0
		for _, p := range x.paysAt(i, row) {
			for p.Date > m.ends[k] {
				k++
			}
			m.sums[k] += p.Amount
		}
	}
	return slices.Max(m.sums)
}

// payments are those of one row of every loan together, by date.
func (x *comparer) payments(rows []int) (list []household.Payment) {
	for k, a := range x.tally(rows).On {
		if a != 0 {
			list = append(list, household.Payment{Date: x.line().Dates[k], Amount: a})
		}
	}
	return list
}

// lastOf is the last payment of one row of every loan.
func (x *comparer) lastOf(rows []int) Date {
	last := x.c.AsOf
	for i, row := range rows {
		last = household.Last(x.paysAt(i, row), last)
	}
	return last
}

// paysAt is what a row of a loan pays; nothing for row -1.
func (x *comparer) paysAt(i, row int) []household.Payment {
	if row < 0 {
		return nil
	}
	return x.out.Loans[i].Rows[row].Pays
}
