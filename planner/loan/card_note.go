package loan

// What a card writes down besides its stretches.

// noteMinimum writes down the minimum of the statement in force. planParts is
// what of its principal are instalments of plans.
func (c *cardState) noteMinimum(log *journal, planParts Amount) {
	if log == nil {
		return
	}
	e := Entry{
		Kind: EntryMinimum, N: c.k + 1, Due: c.due(), Date: c.days.At(c.k), NotDue: c.balance, Amount: c.minimum, Rule: RuleNamed,
		Kinds: Parts{Principal: planParts, Interest: c.sum(Interest), Fees: c.sum(Fees)},
	}
	first := c.k == 0
	switch {
	case first && c.card.Statement.Minimum != nil:
	case c.percent == nil, c.minimum == c.balance:
		e.Rule = RuleLast // the whole statement
	default:
		e.Rule, e.Factor, e.Base = RuleShare, *c.percent, c.sum(Principal)-planParts
		e.Exact = e.Factor.MulAmount(e.Base)
	}
	log.note(e)
}

// quote writes down what of a card is due and unpaid on day d.
func (c *cardState) quote(l *Ledger, d Date, log *journal) {
	f := *c
	f.accruePenalty(l, c.counted(l, d), log)
	e := Entry{Kind: EntryUnpaid, N: c.k + 1, Due: c.oldest(d), Date: d, Kinds: c.dueParts(l, d), Exact: f.pen.sum, Base: f.pen.paid}
	if c.forgiven(l, d) {
		e.Rule, e.Exact = RuleForgiven, c.penBase
	}
	if e.Kinds.Total() > 0 {
		log.note(e)
	}
	if c.overdue(d) > 0 {
		due := Entry{Kind: EntryCardDue, N: c.k + 1, Due: c.due(), Date: d, Base: c.minimum, Paid: c.paid, NotDue: c.older, Amount: c.overdue(d)}
		if d < c.due() || c.older > c.missing() {
			due.Rule = RuleKept // of an older statement
		}
		log.note(due)
	}
}

// walkCard is the payments to come on a card with what leads to each.
func (l *Ledger) walkCard() ([]Row, []Entry, *Refusal) {
	a := &cardRows{day: l.today()}
	log := &journal{}
	a.compute(l, log)
	return a.rows, log.entries, a.refusal
}

// walkRest is the one payment to come on a card of which only what is owed is
// known.
func (l *Ledger) walkRest() ([]Row, []Entry, *Refusal) {
	log := &journal{}
	return l.restTo(log), log.entries, nil
}
