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

// tally adds up the payments of one row of every loan, by date; -1 is a loan
// with none. The list holds until the next one is asked for.
func (x *comparer) tally(rows []int) []household.Payment {
	last := x.c.AsOf
	for i, row := range rows {
		last = household.Last(x.paysAt(i, row), last)
	}
	days := int(last-x.c.AsOf) + 1
	t := &x.together
	t.first, t.sums = x.c.AsOf, slices.Grow(t.sums[:0], days)[:days]
	clear(t.sums)
	for i, row := range rows {
		for _, p := range x.paysAt(i, row) {
			t.add(p.Date, p.Amount)
		}
	}
	x.pays = t.payments(x.pays[:0])
	return x.pays
}

// paysAt is what a row of a loan pays; nothing for row -1.
func (x *comparer) paysAt(i, row int) []household.Payment {
	if row < 0 {
		return nil
	}
	return x.out.Loans[i].Rows[row].Pays
}
