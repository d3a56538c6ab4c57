package loan

import "sort"

// What of a loan's figures is known. A figure that rests on something unknown
// is shown as unknown, or as "at least"; never as zero.

// SplitUnknown reports whether of the loan, or of what is overdue, only sums are
// known, not how they split into principal and interest.
func (l *Ledger) SplitUnknown() bool { return l.terms.splitUnknown() || l.Unsplit() }

// RateUnknown reports whether the contract rate is unknown.
func (l *Ledger) RateUnknown() bool { return l.terms.Rate.Kind == RateUnknown }

// ScheduleUnknown reports whether it is not known what the contract asks for on
// its due days: without the rate, or without how it is repaid.
func (l *Ledger) ScheduleUnknown() bool {
	return l.RateUnknown() || l.terms.Method == MethodUnknown
}

// PayoffUnknown reports whether not even the sum of what is owed is known:
// instalments are to come, and how much of them is interest is not known.
func (l *Ledger) PayoffUnknown() bool {
	if !l.RateUnknown() {
		return false
	}
	if l.scheme != nil && !l.cur.done() {
		return true
	}
	return l.terms.Owed == nil || l.terms.Owed.Principal == nil && l.terms.Owed.Total == nil
}

// Penalties is how much is known of penalties on day d.
func (l *Ledger) Penalties(d Date) Knowledge {
	if l.card != nil {
		return l.card.latenessKnown(l, d)
	}
	overdue := false
	for k := range l.ins {
		i := &l.ins[k]
		overdue = overdue || i.Due < d && (i.owes() || i.given > 0)
	}
	if !overdue {
		return Exact
	}
	unsplit := l.Unsplit() && !l.terms.Penalty.None()
	if l.terms.Method == Revolving && l.PenaltyRule() && !unsplit {
		return Exact // a card's own rate is what lateness costs
	}
	partial := Exact
	if (unsplit || len(l.terms.Penalty.Tiers) > 0 && l.SinceUnknown()) && d > l.terms.Owed.Date {
		partial = AtLeast // by how much it has grown is not known
	}
	if o := l.terms.Owed; o != nil && !l.terms.splitUnknown() {
		for _, x := range o.Overdue {
			if x.Amount == nil && x.Penalty == nil && !o.dueOnDate(x) && !(l.terms.Penalty.None() && x.Principal != nil) && l.stillOwes(x.Since) {
				partial = AtLeast
			}
		}
	}
	if l.terms.penaltyKnown() {
		return partial
	}
	if o := l.terms.Owed; o != nil && partial == Exact && len(o.Overdue) > 0 {
		if d == o.Date {
			return Exact // as the lender shows it today
		}
		return AtLeast
	}
	return Unknown
}

// stillOwes reports whether something that fell due on a day is unpaid.
func (l *Ledger) stillOwes(due Date) bool {
	for k := l.firstOn(due); k < len(l.ins) && l.ins[k].Due == due; k++ {
		if l.ins[k].owes() {
			return true
		}
	}
	return false
}

// firstOn is where what fell due on a day or after it begins: what is due stands in
// the order of its days.
func (l *Ledger) firstOn(due Date) int {
	return sort.Search(len(l.ins), func(k int) bool { return l.ins[k].Due >= due })
}

// InterestOverdue is how much is known of interest due.
func (l *Ledger) InterestOverdue() Knowledge {
	if o := l.terms.Owed; o != nil {
		for _, x := range o.Overdue {
			if x.Amount == nil && x.Interest == nil && !(l.terms.interestFree() && x.Principal != nil) && l.stillOwes(x.Since) {
				return AtLeast
			}
		}
	}
	return Exact
}

// interestFree reports whether the contract bears no interest at any time.
func (t *Terms) interestFree() bool {
	return t.Rate.Kind == RateGiven && t.Rate.Rate.IsZero() && len(t.RateChanges) == 0
}

// PenaltyRule reports whether the price of lateness is known: a rule, or a card,
// whose own rate runs on what is late.
func (l *Ledger) PenaltyRule() bool {
	t := l.terms
	daily := t.Card != nil && t.Card.Mode == DailyUse
	return t.Penalty.Known || t.Method == Revolving && t.Rate.Kind != RateUnknown && !daily
}

// MinimumUnknown reports whether it is not known what a card's statement asks
// for at least. Then all of it stands as due.
func (l *Ledger) MinimumUnknown() bool { return l.card != nil && !l.card.known }

// PaysInFull reports whether the computation assumes that a card is paid in
// full, because its minimum is not known.
func (l *Ledger) PaysInFull() bool { return l.MinimumUnknown() || l.restInOne() }

// latenessKnown is how much is known of penalty and late fees of a card.
func (c *cardState) latenessKnown(l *Ledger, d Date) Knowledge {
	late := c.since != 0 && d > c.since
	feeUnknown := !c.known && l.terms.Penalty.LateFee != nil
	if late && (feeUnknown || !l.PenaltyRule()) {
		return AtLeast
	}
	return Exact
}

// Knowledge is how well an amount is known.
type Knowledge uint8

const (
	Exact   Knowledge = iota
	AtLeast           // it is this or more
	Unknown           // nothing is known of it
)
