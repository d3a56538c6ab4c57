package loan

// StatementLeft (还剩) is what is still to be paid of a statement, as it is shown on
// a later day. The rest of the statement was paid until then, on days that are not
// shown: it counts on the statement's own day, so that interest and charges for
// lateness are at least what they come to.
type StatementLeft struct {
	Date    Date
	Amount  Amount
	Minimum *Amount // of Amount, what is missing of the minimum; nil: not shown
	// Alone: what the statement came to is not known. Its Balance is Amount, and its
	// Minimum is left aside.
	Alone bool
}

// Paid is what of the statement was paid until the day on which its rest is shown.
func (s *Statement) Paid() Amount {
	if s.Left == nil {
		return 0
	}
	return s.Balance - s.Left.Amount
}

// minimumLeft is what is missing of the minimum where that is shown, and not zero.
func (s *Statement) minimumLeft() Amount {
	if s.Left == nil {
		return 0
	}
	return amount(s.Left.Minimum)
}

// minimumMet reports a minimum of which nothing is missing, as is shown.
func (s *Statement) minimumMet() bool {
	return s.Left != nil && s.Left.Minimum != nil && *s.Left.Minimum == 0
}

// alone reports a statement of which only the rest is known.
func (s *Statement) alone() bool { return s.Left != nil && s.Left.Alone }

// asked is the statement's minimum where it is named, or follows from what is left
// of it; nil: neither.
func (s *Statement) asked() *Amount {
	switch left := s.minimumLeft(); {
	case left > 0:
		return new(min(s.Balance, s.Paid()+left))
	case s.alone():
		return nil
	}
	return s.Minimum
}

// AsksLater reports whether it is known what later statements ask for at least.
func (s *Statement) AsksLater() bool {
	return s.MinimumPercent != nil || !s.alone() && (s.Minimum != nil || s.minimumLeft() > 0)
}

// Undated reports whether the days on which the statement was paid, which are not
// shown, may change what is owed.
func (c *Card) Undated() bool { return c.undated(c.Statement.Due + 1) }

// undated reports whether the days on which the statement was paid, which are not
// shown, change the interest that is owed on day d.
func (c *Card) undated(d Date) bool {
	s := &c.Statement
	if s.Left == nil || s.Paid() == 0 && !s.Left.Alone {
		return false
	}
	switch {
	case c.Mode == DailyUse:
		return true
	case d <= s.Due:
		return false // nothing is owed yet
	case s.Left.Date > s.Due:
		return true
	}
	return c.Mode != AfterDue && s.Left.Amount > 0
}

// AccruedKnown is how much is known of the interest that is not due on day d.
func (l *Ledger) AccruedKnown(d Date) Knowledge {
	if l.card != nil && l.card.card.undated(d) {
		return AtLeast
	}
	return Exact
}

// LateChargesKnown is how much is known of late fees and of penalty as far as that
// rests on the days of payment: where a statement's rest is shown after its due date,
// what was paid of it may have been late too.
func (l *Ledger) LateChargesKnown(d Date) (fees, penalty Knowledge) {
	if l.card == nil || !l.card.card.undated(d) {
		return Exact, Exact
	}
	if s := &l.card.card.Statement; s.Left.Date <= s.Due {
		return Exact, Exact
	}
	p := &l.terms.Penalty
	if p.LateFee != nil {
		fees = AtLeast
	}
	if p.Known && !p.None() {
		penalty = AtLeast
	}
	return fees, penalty
}

// paid are the payments of the terms, that which the rest of a statement shows among
// them.
func (t *Terms) paid() []Payment {
	if t.Card == nil || t.Owed != nil || t.Card.Statement.Paid() == 0 {
		return t.Payments
	}
	s := &t.Card.Statement
	return append([]Payment{{Date: s.Date, Amount: s.Paid()}}, t.Payments...)
}

// Pays reports whether anything was paid on the loan.
func (t *Terms) Pays() bool { return len(t.paid()) > 0 }
