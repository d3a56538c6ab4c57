package rules

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// agreed is an agreement that was signed.
type agreed = agreement.Agreement

// nearDays is from how many days before a limitation ends its reader is told
// first of all.
const nearDays = 90

// limitations are the days on which the limitation of the claim would end. It
// runs from a due date, and what the rule names starts it again while it runs: a
// payment, a promise, a demand that arrives, the notice of an assignment. Where
// something in the book may have done so (a demand, if it arrived), two dates are
// given: without it and with it. What comes when the time is over does not start
// it again, but may give the objection up: it counts among the second.
//
// Where only what is to be warned of is of use, what cannot be over or near is left
// out: no limitation ends sooner than one from the oldest unpaid due date.
func (x *subject) limitations() (list []Finding) {
	if !x.overdue() {
		return nil
	}
	oldest := x.oldest()
	for _, h := range x.rules(MeasureLimitation) {
		if months := max(h.Limit.Months, h.Limit.Least); x.warns && oldest != 0 && oldest.AddMonths(months) > x.asOf+nearDays {
			continue
		}
		if from, doubts := x.runsFrom(h.Rule); from != 0 {
			list = append(list, x.limitation(h, from, doubts))
		}
	}
	return list
}

func (x *subject) limitation(h held, from Date, doubts []Doubt) Finding {
	f := x.dated(h, KindNote, 0)
	f.Doubts = slices.Concat(f.Doubts, doubts)
	f.How.LastDue = from
	if h.Limit.Varies {
		f.How.From = Event{Date: from, Sure: true}
		f.Ends = x.standing(from.AddMonths(h.Limit.Least), 0)
		return f
	}
	events := x.restarts(h.Rule, from)
	f.How.From, f.Date = runs(from, h.Limit.Months, events, false)
	f.How.Hangs, f.Latest = runs(from, h.Limit.Months, events, true)
	f.Ends = x.standing(f.Date, f.Latest)
	return f
}

// runsFrom is the due date from which a limitation runs; a card's is that of the
// oldest bill that was not paid, for it has no last one. Where too little is known
// of the last one it is the latest that is known: the time ends then or later. A
// loan without due dates is due when it is demanded.
func (x *subject) runsFrom(r *Rule) (from Date, doubts []Doubt) {
	oldest := x.oldest()
	switch {
	case x.terms.Method == loan.Open:
		return x.loan.Claimed.Date, nil
	case r.RunsFrom != LastDue, x.terms.Card != nil:
		return oldest, nil
	}
	if last := x.lastDue(); last != 0 {
		return last, nil
	}
	return oldest, []Doubt{DoubtLastDue}
}

// oldest is the due date of the oldest unpaid instalment; where only its month is
// known, the first that it can be.
func (x *subject) oldest() Date {
	if late := x.status.DaysOverdueMax; late > x.status.DaysOverdue {
		return x.asOf - Date(late)
	}
	return x.status.OldestUnpaidDue
}

// standing is how near the end of a limitation is, of which the first day on
// which it may end and the last one, no sooner, are given; last is zero where none
// is known. The day itself belongs to the time.
func (x *subject) standing(first, last Date) Standing {
	switch {
	case last != 0 && last < x.asOf:
		return StandsOver
	case first < x.asOf:
		return StandsMaybeOver
	case first <= x.asOf+nearDays:
		return StandsNear
	}
	return StandsFar
}

// runs follows a limitation from its first day through what starts it again, in
// order of date: the event that counts last, and the day on which the time ends.
// Events that are not sure count only if all are to; so do those that come when it
// is over.
func runs(from Date, months int, events []Event, all bool) (last Event, ends Date) {
	last, ends = Event{Date: from, Sure: true}, from.AddMonths(months)
	for _, e := range events {
		if !all && (e.Date > ends || !e.Sure) {
			continue
		}
		if next := e.Date.AddMonths(months); next > ends {
			last, ends = e, next
		}
	}
	return last, ends
}

// restarts are the events of the book that start a limitation again, after the
// day from which it runs and to the as-of date, in order.
func (x *subject) restarts(r *Rule, from Date) (list []Event) {
	add := func(kind Restart, d Date, sure bool) {
		if r.restarts(kind) && d > from && d <= x.asOf {
			list = append(list, Event{kind, d, sure})
		}
	}
	for _, p := range x.terms.Payments {
		add(Payment, p.Date, true)
	}
	for _, a := range x.loan.Agreements {
		add(Promise, a.Date, true)
	}
	if c := x.loan.Claimed; c != nil {
		add(Demand, c.Date, false)
	}
	if card := x.terms.Card; card != nil { // a bill asks for what is late
		if card.Statement.Paid() > 0 { // by then at the latest
			add(Payment, card.Statement.Left.Date, false)
		}
		add(Demand, card.Statement.Date, false)
	}
	if h := x.facts.Holder; x.assigned() && (h.Notified == nil || *h.Notified) {
		add(Notice, h.Since, h.Notified != nil)
	}
	slices.SortStableFunc(list, func(a, b Event) int { return cmp.Compare(a.Date, b.Date) })
	return list
}
