package loan

import (
	"cmp"
	"slices"
	"sort"
)

// A fee with a date of its own: what a failed debit, a collection or a court cost on
// a day. It falls due on that day beside the instalments and is paid in the order of
// dates. It bears nothing, is never late, and stays due on its day whatever is agreed.

// datedFees are the fees with a date, ascending.
func (t *Terms) datedFees() (list []*Fee) {
	for k := range t.Fees {
		if f := &t.Fees[k]; f.Every == FeeOnDay {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b *Fee) int { return cmp.Compare(a.On, b.On) })
	return list
}

// FeesAfter is the sum of the fees with a date after day d.
func (t *Terms) FeesAfter(d Date) (sum Amount) {
	for _, f := range t.datedFees() {
		if f.On > d {
			sum += f.Amount
		}
	}
	return sum
}

// nextFee is the day of the next of them; never where none is to come.
func (l *Ledger) nextFee() Date {
	if len(l.dated) == 0 {
		return never
	}
	return l.dated[0].On
}

// FeesAhead reports whether a fee with a date is still to come.
func (l *Ledger) FeesAhead() bool { return len(l.dated) > 0 }

// feesFallDue makes those of day d due and reports whether there was one.
func (l *Ledger) feesFallDue(d Date) bool {
	fell := false
	for l.nextFee() <= d {
		row := l.feeRow(l.dated[0], l.notDue())
		i := l.add(&Instalment{Row: row, fee: true, waits: true, charged: true})
		if i.Trail != nil {
			i.Trail.Owed[Fees] = slices.Clone(i.Trail.Made[Fees])
		}
		l.dated, fell = l.dated[1:], true
	}
	return fell
}

// feeRow is the row of a dated fee beside a balance.
func (l *Ledger) feeRow(f *Fee, balance Amount) Row {
	row := Row{Due: f.On, Opening: balance, Closing: balance, Fees: f.Amount, Dated: f, Trail: l.log.trail()}
	row.Trail.made(Fees).note(Entry{Kind: EntryFee, Name: f.Name, Due: f.On, Amount: f.Amount})
	return row
}

// WithFees puts the dated fees still to come among rows to come, each a row of its own
// after those of its day.
func (l *Ledger) WithFees(rows []Row) []Row {
	for _, f := range l.dated {
		at := sort.Search(len(rows), func(k int) bool { return rows[k].Due > f.On })
		balance := Amount(0)
		switch {
		case at > 0:
			balance = rows[at-1].Closing
		case len(rows) > 0:
			balance = rows[0].Opening
		}
		row := l.feeRow(f, balance)
		row.State = Upcoming
		rows = slices.Insert(rows, at, row)
	}
	return rows
}
