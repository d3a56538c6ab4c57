package remind

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What an earlier run had of a loan is what a run has of the loan as it stood then: the
// book says when something was paid, signed or talked about, and without what came later
// it is the book of that day.

// mostPayments is how many of a loan's last payments are looked behind, each of which
// may have made something untrue. Dues do not need it: what was paid only takes some away.
const mostPayments = 12

// earlier lists what runs from a day on can have had of the loans.
func (of *Source) earlier(from Date) (list []Reminder) {
	for i := range of.Case.Loans {
		for _, day := range of.turns(i, from) {
			then := of.stood(i, day)
			if then == nil {
				continue
			}
			found, refused := then.now()
			if refused != nil {
				continue // so it was then: nothing was written
			}
			for _, r := range found {
				if r.Loan == 0 {
					r.Loan = i
					list = append(list, r)
				}
			}
		}
	}
	return list
}

// turns are the days on which a loan stood otherwise than now, each the last or the
// first on which it did; nil where nothing came later than a day.
func (of *Source) turns(i int, from Date) (days []Date) {
	l := &of.Case.Loans[i]
	add := func(list ...Date) {
		for _, d := range list {
			if d >= from && d < of.Case.AsOf {
				days = append(days, d)
			}
		}
	}
	for _, a := range l.Agreements {
		if a.Date > of.Case.AsOf { // signed for a day to come, nobody knows when
			days = append(days, of.Case.AsOf)
		}
		add(a.Date-1, a.Date)
		if a.Ended != nil {
			add(a.Ended.Date - 1)
		}
	}
	for _, x := range l.Contacts {
		add(x.Date-1, x.Date)
	}
	paid := l.Terms.Payments
	for _, p := range paid[max(0, len(paid)-mostPayments):] {
		add(p.Date - 1)
	}
	if len(days) > 0 || l.Terms.PaidThrough > from || len(paid) > 0 && paid[len(paid)-1].Date > from || from == 0 {
		add(max(from, begins(&l.Terms)))
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// begins is the first day of which the book says how a loan stood.
func begins(t *loan.Terms) Date {
	switch {
	case t.Owed != nil:
		return t.Owed.Date
	case t.Card != nil:
		return t.Card.Statement.Date
	}
	return t.Start
}

// stood is a loan by itself as it stood on a day; nil where the book does not say. The day
// before the first of which it says how it stood is that one, before anything was done on
// it: who copies a screen pays on the same day.
func (of *Source) stood(i int, day Date) *Source {
	l := of.Case.Loans[i]
	on := max(day, begins(&l.Terms))
	if on > day+1 {
		return nil
	}
	l.Terms.Payments = slices.DeleteFunc(slices.Clone(l.Terms.Payments), func(p loan.Payment) bool { return p.Date > day })
	l.Terms.PaidThrough = min(l.Terms.PaidThrough, day)
	if l.Terms.Accelerated > day {
		l.Terms.Accelerated = 0
	}
	if c := l.Terms.Card; c != nil && c.Statement.Left != nil && c.Statement.Left.Date > day {
		shown := *c
		shown.Statement.Left = nil
		l.Terms.Card = &shown
	}
	l.Contacts = slices.DeleteFunc(slices.Clone(l.Contacts), func(x plan.Contact) bool { return x.Date > day })
	l.Agreements = agreement.SignedBy(l.Agreements, day)
	if l.Claimed != nil && l.Claimed.Date > day {
		l.Claimed = nil
	}
	then := *of
	then.Case = plan.Case{AsOf: on, Currency: of.Case.Currency, Loans: []plan.Loan{l}}
	then.Facts.Loans = nil
	if i < len(of.Facts.Loans) {
		then.Facts.Loans = of.Facts.Loans[i : i+1]
	}
	then.Reviews, then.Again = nil, 0
	s, refused := plan.State(&then.Case)
	if len(refused) > 0 {
		return nil
	}
	then.Status = s
	return &then
}

// answered are offers that were to be answered and have been, or need no answer.
func (of *Source) answered() (list []Reminder) {
	for i := range of.Status.Loans {
		st := &of.Status.Loans[i]
		for k := range of.Case.Loans[st.Index].Offers {
			o := &of.Case.Loans[st.Index].Offers[k]
			was := o.Status == agreement.Accepted || o.Status == agreement.Refused || o.Status == agreement.Offered && st.PaidOff
			if was && o.Until <= of.Until {
				list = append(list, ofOffer(st.Index, o))
			}
		}
	}
	return list
}

// settled are promises of which nothing is to be paid any more: one may have been made, put
// into a calendar and paid on a single day.
func (of *Source) settled() (list []Reminder) {
	for i := range of.Status.Loans {
		for _, p := range of.Status.Loans[i].Promises {
			if p.State != plan.PromiseToCome && p.Date <= of.Until {
				list = append(list, ofPromise(p, p.Amount))
			}
		}
	}
	return list
}

// moving are the reminders that a loan has one of at a time, and the review without a
// day: an earlier run may have had them for reasons that the book does not tell any more.
func (of *Source) moving() (list []Reminder) {
	for i := range of.Case.Loans {
		for _, kind := range []Kind{Contact, Stage, AskBefore, Limitation, Record} {
			list = append(list, Reminder{Kind: kind, Date: of.Case.AsOf, Loan: i})
		}
		for k := range of.Case.Loans[i].Offers {
			if o := &of.Case.Loans[i].Offers[k]; o.Until != 0 {
				list = append(list, ofOffer(i, o))
			}
		}
	}
	return append(list, append(of.allReviews(), Reminder{Kind: Review, Date: of.Case.AsOf, Loan: -1})...)
}
