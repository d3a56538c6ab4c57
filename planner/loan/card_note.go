package loan

import "repay/planner/money"

// What a card notes besides its stretches.

// noteMinimum notes the minimum of the statement in force. planParts is
// what of its principal are instalments of plans.
func (c *cardState) noteMinimum(planParts Amount) {
	e := Entry{
		Kind: EntryMinimum, N: c.k + 1, Due: c.due, Amount: c.minimum, Rule: RuleNamed,
		Kinds: Parts{Principal: planParts, Interest: c.parts()[Interest], Fees: c.parts()[Fees]},
	}
	first := c.k == 0
	switch {
	case first && c.card.Statement.minimumLeft() > 0:
		e.Rule, e.Paid = RuleLeft, c.card.Statement.Paid()
	case first && c.card.Statement.Minimum != nil:
	case c.percent == nil, c.minimum == c.balance:
		e.Rule = RuleWhole // the whole statement
	case c.minimum == c.card.Statement.MinimumFloor:
		e.Rule = RuleFloor
	default:
		e.Rule, e.Factor, e.Base = RuleShare, *c.percent, c.parts()[Principal]-planParts
		e.Exact = e.Factor.MulAmount(e.Base)
	}
	c.trail.Minimum = &e
}

// noteStatement files what joined a statement with it, and begins the running
// sums again: of the interest less than a cent is carried on.
func (c *cardState) noteStatement(log *Journal, interest, planParts Amount) {
	if c.trail = log.trail(); log == nil {
		return
	}
	log.note(InterestAccount, Entry{Kind: EntryStatement, Date: c.day, Amount: interest})
	c.trail.Made[Interest] = log[InterestAccount]
	log.close(InterestAccount, FeesAccount)
	if left := c.interest.sum.Sub(money.Int(int64(c.interest.paid))); !left.IsZero() {
		log.note(InterestAccount, Entry{Kind: EntryCarried, Exact: left})
	}
	c.noteMinimum(planParts)
}

// notePaid notes a payment on the card; late is what of it paid late fees.
func (c *cardState) notePaid(log *Journal, d Date, paid Parts, late Amount) {
	if paid.Total() > 0 {
		log.note(PaymentsAccount, Entry{Kind: EntryPaid, N: c.k + 1, Due: d, Kinds: paid, Amount: paid.Total()})
		log.at(FeesAccount).noteAmount(EntryPaid, d, -late)
		if a := paid[PenaltyInterest]; a > 0 {
			log.note(PenaltyAccount, Entry{Kind: EntryPaid, N: c.k + 1, Due: d, Amount: -a})
		}
	}
}

// quote files what of a card is due and unpaid on day d.
func (c *cardState) quote(l *Ledger, d Date, q *Quote) {
	f := *c
	f.accruePenalty(l, c.counted(l, d), q.at(PenaltyAccount))
	u := UnpaidSum{
		N: c.k + 1, Due: c.oldest(d), Parts: c.dueParts(l, d), Trail: &Trail{Paid: q.Journal[PaymentsAccount]},
		Penalty: q.Journal[PenaltyAccount], Exact: f.pen.sum, Paid: f.pen.paid, Forgiven: c.forgiven(l, d),
	}
	if u.Forgiven {
		u.Exact = c.penBase
	}
	q.Minimum = c.trail.Minimum
	if u.Parts.Total() > 0 {
		q.Unpaid = append(q.Unpaid, u)
	}
	if c.overdue(d) > 0 {
		due := Entry{Kind: EntryCardDue, N: c.k + 1, Due: c.due, Base: c.minimum, Paid: c.paid, NotDue: c.older, Amount: c.overdue(d)}
		if d < c.due || c.older > c.missing() {
			due.Rule = RuleKept // of an older statement
		}
		q.Overdue = &due
	}
}
