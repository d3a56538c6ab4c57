package plan

import (
	"slices"

	"repay/planner/household"
	"repay/planner/loan"
)

// tally is the payments of all loans together, by date.
type tally struct {
	first Date     // the day of sums[0]; nothing is paid before
	sums  []Amount // of each day
	dates []Date   // with a payment, ascending; set by close

	list []household.Payment // that swapped returned last
}

func (t *tally) add(d Date, a Amount) {
	k := int(d - t.first)
	if k >= len(t.sums) {
		t.sums = append(t.sums, make([]Amount, k+1-len(t.sums))...)
	}
	t.sums[k] += a
}

// close lists the dates with a payment.
func (t *tally) close() *tally {
	for k, a := range t.sums {
		if a != 0 {
			t.dates = append(t.dates, t.first+Date(k))
		}
	}
	return t
}

// tally adds up one row of every loan; -1 is a loan with none.
func (x *comparer) tally(rows []int) *tally {
	t := &tally{first: x.c.AsOf}
	last := t.first
	for i, row := range rows {
		if list := x.rowsAt(i, row); len(list) > 0 {
			last = max(last, list[len(list)-1].Due)
		}
	}
	t.sums = make([]Amount, last-t.first+1)
	for i, row := range rows {
		for _, r := range x.rowsAt(i, row) {
			t.add(r.Due, r.Total())
		}
	}
	return t.close()
}

// rowsAt is a row's table; none for row -1.
func (x *comparer) rowsAt(i, row int) []loan.Row {
	if row < 0 {
		return nil
	}
	return x.out.Loans[i].Rows[row].Rows
}

// payments lists the sums by date.
func (t *tally) payments() []household.Payment { return t.swapped(nil, nil) }

// swapped lists the sums by date with the payments of one table taken out and
// those of another put in. So judging one row of one loan takes no longer for
// a household of many loans. The list holds until the next one is asked for.
func (t *tally) swapped(out, in []loan.Row) []household.Payment {
	list := slices.Grow(t.list[:0], len(t.dates)+len(in))
	d, i, o := 0, 0, 0
	for d < len(t.dates) || i < len(in) {
		var p household.Payment
		if i == len(in) || d < len(t.dates) && t.dates[d] <= in[i].Due {
			p.Date = t.dates[d]
		} else {
			p.Date = in[i].Due
		}
		if d < len(t.dates) && t.dates[d] == p.Date {
			p.Amount = t.sums[p.Date-t.first]
			d++
		}
		for ; o < len(out) && out[o].Due <= p.Date; o++ {
			p.Amount -= out[o].Total()
		}
		for ; i < len(in) && in[i].Due <= p.Date; i++ {
			p.Amount += in[i].Total()
		}
		if p.Amount != 0 {
			list = append(list, p)
		}
	}
	t.list = list
	return list
}
