package book

import (
	"slices"

	"repay/planner/loan"
)

// longUnpaid is how many days past the first due date a loan without any
// record of a payment is worth a question.
const longUnpaid = 31

// WarningsOn returns what is odd about the book on a date, in file order: its
// Warnings, and dates that do not go with the day that is reckoned with.
func (b *Book) WarningsOn(asOf Date) []Fault {
	r := &reader{src: b.src, book: b}
	for i, l := range b.Loans {
		r.loan = l.ID
		r.oddDates(b.loans[i].loan, l.Terms, asOf, len(l.Agreements) > 0)
	}
	all := append(slices.Clone(b.Warnings), r.faults()...)
	slices.SortStableFunc(all, func(x, y Fault) int {
		if x.Line != y.Line {
			return x.Line - y.Line
		}
		return x.Column - y.Column
	})
	return all
}

// oddDates reports the dates of one loan that lie past asOf, and a loan of
// which no payment is known.
func (r *reader) oddDates(n *node, m loan.Terms, asOf Date, restructured bool) {
	later := func(key string, d Date, code Code) {
		if d > asOf {
			if at := n.seek(key); at != n {
				r.fault(at, code, args{Value: d.String(), Other: asOf.String()})
			}
		}
	}
	later("start", m.Start, StartsLater)
	later("paid_through", m.PaidThrough, PaidThroughLater)
	if m.Owed != nil {
		later("owed.date", m.Owed.Date, OwedLater)
	}
	if list := n.get("payments"); list != nil {
		for i, p := range m.Payments {
			if p.Date > asOf && i < len(list.items) {
				r.fault(list.items[i].seek("date"), PaymentLater, args{Value: p.Date.String(), Other: asOf.String()})
			}
		}
	}
	if m.Start == 0 || m.Method == loan.Open || m.PaidThrough != 0 || len(m.Payments) > 0 || restructured {
		return
	}
	first := m.FirstDue
	switch {
	case m.Method == loan.Bullet:
		first = m.Every.From(m.Start, m.Periods)
	case first == 0:
		first = m.Every.From(m.Start, 1)
	}
	if asOf-first > longUnpaid {
		r.fault(n, NothingRecorded, args{Value: first.String()})
	}
}
