package book

import (
	"slices"
	"strings"

	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
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
		for j, o := range l.Offers {
			n := b.loans[i].offers[j]
			r.pastDate(n, "first_due", o.FirstDue, asOf)
			r.pastDate(n, "on", o.On, asOf)
		}
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

// pastDate reports a day of an offer that is over already.
func (r *reader) pastDate(offer *node, key string, d, asOf Date) {
	if at := offer.seek(key); d != 0 && d < asOf && at.kind == scalar {
		r.fault(at, OfferDatePast, args{Key: key, Value: d.String(), Other: asOf.String()})
	}
}

// ExamplesLeft returns a warning where lines of a blank book still hold its
// examples, as their comments say: at the first of them.
func (b *Book) ExamplesLeft() []Fault {
	r := &reader{src: b.src, book: b}
	first, count := 0, 0
	for i, line := range b.src.lines {
		text, comment, ok := strings.Cut(line, "#")
		if !ok || strings.TrimSpace(text) == "" {
			continue
		}
		for _, mark := range []string{blankMine.ZH, blankMine.EN} {
			if strings.HasPrefix(strings.TrimSpace(comment), strings.Trim(mark, "：: ")) {
				if count++; first == 0 {
					first = i + 1
				}
			}
		}
	}
	if count > 0 {
		from, width := r.src.visible(first)
		r.faultAt(first, from+1, width, ExamplesLeft, args{N: count, Want: lang.Text{
			ZH: strings.Trim(blankMine.ZH, "："), EN: strings.Trim(blankMine.EN, ": "),
		}})
	}
	return r.faults()
}

// OddPayments returns a warning for each loan on which more was paid than was
// owed in all, at the payment that did it.
func (b *Book) OddPayments(s *plan.Status, asOf Date) []Fault {
	r := &reader{src: b.src, book: b}
	for _, l := range s.Loans {
		if !l.PaidOff || !l.Credit.Known || l.Credit.Amount == 0 {
			continue
		}
		r.loan = b.Loans[l.Index].ID
		if n := b.lastPayment(l.Index, asOf); n != nil {
			r.fault(n.seek("amount"), PaidTooMuch, args{Other: r.money(l.Credit.Amount)})
		}
	}
	return r.faults()
}

// lastPayment is where the last payment of loan i by a date is written; nil
// where there is none.
func (b *Book) lastPayment(i int, asOf Date) *node {
	list := b.loans[i].loan.get("payments")
	last, paid := -1, b.Loans[i].Terms.Payments
	for k, p := range paid {
		if p.Date <= asOf && (last < 0 || p.Date >= paid[last].Date) {
			last = k
		}
	}
	if last < 0 || list == nil || last >= len(list.items) {
		return nil
	}
	return list.items[last]
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
	if m.Card != nil && m.Owed == nil {
		later("statement.date", m.Card.Statement.Date, StatementLater)
		if next := m.Card.Statement.Date.AddMonths(1); asOf > next {
			r.fault(n.seek("statement.date"), StatementOld, args{Value: next.String(), Other: asOf.String()})
		}
	}
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
	if m.Start == 0 || m.Method == loan.Open || m.Card != nil || m.PaidThrough != 0 || len(m.Payments) > 0 || restructured {
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
