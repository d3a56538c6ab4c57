package plan

import (
	"cmp"
	"slices"

	"repay/planner/loan"
)

// A promise is kept if what was paid on its loan from the day of the talk to the
// promised day, both included, comes to as much. No payment counts for two: the
// oldest promise takes first. What was paid later makes up for what was missed.
//
// A new promise of a later talk takes the place of one that was not kept by then,
// and so does an agreement signed later; promises of one day stand beside each
// other. Promises of one loan have nothing to do with another's, in a group too.

// PromiseState says what became of a promise by the as-of day.
type PromiseState string

// The states. Nothing more is to be paid but of those to come and those missed.
const (
	PromiseToCome     PromiseState = "to_come"
	PromiseKept       PromiseState = "kept"
	PromisePaidLate   PromiseState = "paid_late"  // in full, after the day
	PromiseMissed     PromiseState = "missed"     // the day is over, and something is missing
	PromiseSuperseded PromiseState = "superseded" // something else was agreed before it was paid, or the loan is paid off
	PromiseUnknown    PromiseState = "unknown"    // the day is over, and the book does not say what was paid before another
)

// PromiseStates are all of them.
var PromiseStates = []PromiseState{PromiseToCome, PromiseKept, PromisePaidLate, PromiseMissed, PromiseSuperseded, PromiseUnknown}

// PromiseStatus is a promise and what became of it.
type PromiseStatus struct {
	Promise
	Loan    int  // in Case.Loans
	Contact int  // in Loan.Contacts
	Made    Date // the day of the talk
	State   PromiseState
	Missing Amount // of one to come or missed, what is still to be paid of it; else 0
	Room    Maybe  // of one to come, what the household can pay on its day at the most; not known without one
}

// LastContact is the newest of a loan's talks by a day; nil: there is none.
func (l *Loan) LastContact(by Date) *Contact {
	var last *Contact
	for k := range l.Contacts {
		if x := &l.Contacts[k]; x.Date <= by && (last == nil || x.Date >= last.Date) {
			last = x
		}
	}
	return last
}

// PromisesIn lists the promises of all loans in some of the states, by date, then
// in the book's order.
func (s *Status) PromisesIn(states ...PromiseState) (list []PromiseStatus) {
	for i := range s.Loans {
		for _, p := range s.Loans[i].Promises {
			if slices.Contains(states, p.State) {
				list = append(list, p)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b PromiseStatus) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// paidOver is what was paid on one of some days; all but what the rest of a card's
// statement shows is of one day.
type paidOver struct {
	from, to Date
	left     Amount // what no promise has taken yet
}

// promised is one loan's promises while payments are counted for them.
type promised struct {
	list  []PromiseStatus // by the day of the talk, then the promised day
	pays  []paidOver      // up to the as-of day, ascending
	known Date            // the first day from which every payment stands in the book
	asOf  Date
}

// promises says what became of a loan's promises; nil: nothing was promised by the
// as-of day.
func (l *account) promises(c *Case, paidOff bool) ([]PromiseStatus, *Refused) {
	p := promised{list: l.loan.promisesBy(l.index, l.asOf), asOf: l.asOf}
	if len(p.list) == 0 {
		return nil, nil
	}
	var refused *Refused
	if p.pays, p.known, refused = l.paid(c); refused != nil {
		return nil, refused
	}
	for k := range p.list {
		p.inTime(&p.list[k], l.replacedOn(p.list, k))
	}
	for k := range p.list {
		p.later(&p.list[k])
	}
	if paidOff {
		for k := range p.list {
			if s := &p.list[k]; s.Missing > 0 || s.State == PromiseUnknown {
				s.State, s.Missing = PromiseSuperseded, 0
			}
		}
	}
	return p.list, nil
}

// promisesBy lists the promises made by a day, the oldest first.
func (l *Loan) promisesBy(index int, day Date) (list []PromiseStatus) {
	for k, x := range l.Contacts {
		if x.Promised != nil && x.Date <= day {
			list = append(list, PromiseStatus{Promise: *x.Promised, Loan: index, Contact: k, Made: x.Date})
		}
	}
	slices.SortStableFunc(list, func(a, b PromiseStatus) int {
		return cmp.Or(cmp.Compare(a.Made, b.Made), cmp.Compare(a.Date, b.Date))
	})
	return list
}

// replacedOn is the day on which something else was agreed in the place of a
// promise, if it was not kept by then; zero: nothing was.
func (l *account) replacedOn(list []PromiseStatus, k int) (on Date) {
	sooner := func(d Date) {
		if d > list[k].Made && d <= l.asOf && (on == 0 || d < on) {
			on = d
		}
	}
	for _, later := range list[k+1:] {
		sooner(later.Made)
	}
	for _, a := range l.loan.Agreements {
		sooner(a.Date)
	}
	return on
}

// paid lists what was paid by the as-of day, and from which day on all of it is
// known: the book has no payments of before the day on which a lender's figures
// stand.
func (l *account) paid(c *Case) (list []paidOver, known Date, refused *Refused) {
	t := &c.Loans[l.index].Terms
	add := func(pays []loan.Payment) {
		for _, p := range pays {
			if p.Date <= l.asOf {
				list = append(list, paidOver{p.Date, p.Date, p.Amount})
			}
		}
	}
	add(t.Payments)
	switch {
	case t.Owed != nil:
		known = t.Owed.Date + 1
	case t.Card != nil:
		s := &t.Card.Statement
		known = s.Date
		if s.Left != nil && s.Left.Date <= l.asOf {
			known = s.Left.Date + 1
			if s.Paid() > 0 {
				list = append(list, paidOver{s.Date, s.Left.Date, s.Paid()})
			}
		}
	case t.PaidThrough != 0:
		recorded, r := replay(c, l.index, l.terms, l.asOf, true)
		if r != nil {
			return nil, 0, r
		}
		add(recorded.ledger.PaidByWord())
	}
	slices.SortStableFunc(list, func(a, b paidOver) int { return cmp.Compare(a.to, b.to) })
	return list, known, nil
}

// inTime counts for a promise what was paid by its day. One that something took the
// place of keeps nothing of what was paid by then, unless that was all of it.
func (p *promised) inTime(s *PromiseStatus, replaced Date) {
	by := s.Date
	if replaced != 0 {
		by = min(by, replaced)
	}
	within := func(x *paidOver) bool { return x.from >= s.Made && x.to <= by }
	sum := Amount(0)
	for k := range p.pays {
		if x := &p.pays[k]; within(x) {
			sum = sum.Add(x.left)
		}
	}
	switch {
	case sum >= s.Amount:
		s.State = PromiseKept
	case replaced != 0:
		s.State = PromiseSuperseded
		return
	case s.Date >= p.asOf:
		s.State = PromiseToCome
	case s.Made < p.known:
		s.State = PromiseUnknown
	default:
		s.State = PromiseMissed
	}
	s.Missing = p.take(s.Amount, within)
}

// later counts for a promise whose day is over what was paid after it.
func (p *promised) later(s *PromiseStatus) {
	if s.State != PromiseMissed && s.State != PromiseUnknown {
		return
	}
	s.Missing = p.take(s.Missing, func(x *paidOver) bool { return x.from >= s.Made })
	if s.Missing == 0 {
		s.State = PromisePaidLate
	}
	if s.State == PromiseUnknown {
		s.Missing = 0
	}
}

// take counts payments for a sum, in their order, and returns what of it is left.
func (p *promised) take(sum Amount, of func(*paidOver) bool) Amount {
	for k := range p.pays {
		if x := &p.pays[k]; of(x) {
			used := min(sum, x.left)
			sum, x.left = sum-used, x.left-used
		}
	}
	return sum
}
