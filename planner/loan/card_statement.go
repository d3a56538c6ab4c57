package loan

import (
	"slices"

	"repay/planner/money"
)

// StatementNow is the statement in force on a day.
type StatementNow struct {
	Date, Due    Date
	Unpaid       Amount // of it, interest and fees on it included
	Minimum      Amount // what it asked for at least
	MinimumKnown bool
	Missing      Amount // of the minimum
	Billed       Parts  // interest and fees in Unpaid
	Left         Amount // of it, within the tolerance: it joins the next statement
	Unbilled     Amount // spent since
	PlanRest     Amount // principal of plans that is not on a statement yet
}

// Statement returns the statement in force; nil for other loans, and where an
// agreement took the card over.
func (l *Ledger) Statement() *StatementNow {
	c := l.card
	if c == nil {
		return nil
	}
	return &StatementNow{
		Date: c.day, Due: c.due, Unpaid: c.unpaid(), Minimum: c.minimum, MinimumKnown: c.known, Missing: c.missing(),
		Billed: Parts{Interest: c.parts()[Interest], Fees: c.parts()[Fees]}, Left: c.rest.Total(), Unbilled: c.unbilled, PlanRest: c.planRest(),
	}
}

// nextCardEvent calls at for every day on which something happens to the card
// by itself.
func (l *Ledger) nextCardEvent(at func(Date)) {
	c := l.card
	at(c.due + 1)
	at(c.due + 1 + Date(l.terms.Grace.Days))
	at(c.next + 1)
	for _, r := range l.frame.rates[1:] {
		at(r.From)
	}
}

// cardDay applies to the card what happens on day d by itself.
func (l *Ledger) cardDay(d Date) {
	c := l.card
	if d > c.next {
		// What joins a statement bears from its day on.
		c.accrueTo(l, c.next)
		c.turn(l)
	}
	c.accrueTo(l, d)
	if !c.closed && d > c.due {
		c.close(l)
	}
	if !c.settled && d > c.due+Date(l.terms.Grace.Days) {
		c.settle(l, d)
	}
}

// close is called when the due date of the statement in force is over.
func (c *cardState) close(l *Ledger) {
	c.closed = true
	c.unpaidAtDue = c.unpaid()
	c.countAsPaid(l)
	if c.since == 0 && c.missing() > 0 {
		c.since = c.due
		c.penBase = c.pen.sum
	}
}

// settle ends the grace days: a statement that is not paid in full owes the
// interest that was waiting for that, and a missed minimum its late fee.
func (c *cardState) settle(l *Ledger, d Date) {
	c.settled = true
	waiting := c.pending.Add(c.pendingLate)
	owed := money.Ratio{}
	if c.unpaid() > 0 {
		owed = c.pending
		if c.card.Mode == UnpaidPart && c.balance > 0 {
			owed = owed.Mul(money.NewRatio(int64(c.unpaidAtDue), int64(c.balance)))
		}
		owed = owed.Add(c.pendingLate)
		c.interest.sum = c.interest.sum.Add(owed)
	}
	if waiting.Sign() > 0 {
		l.log.note(InterestAccount, Entry{Kind: EntrySettled, Due: c.due, Base: c.unpaidAtDue, NotDue: c.balance, Joined: c.pending, Excess: c.pendingLate, Exact: owed})
	}
	c.pending, c.pendingLate = money.Ratio{}, money.Ratio{}
	for i := range c.buckets {
		b := &c.buckets[i]
		b.open = false
		b.from = min(b.from, d)
	}
	c.merge()
	c.missed = c.missing() > 0
	c.chargeLateFee(l, d)
}

// merge makes one bucket of those of a kind: from now on they bear interest alike.
func (c *cardState) merge() {
	kept := c.buckets[:0]
	for _, b := range c.buckets {
		same := slices.IndexFunc(kept, func(k bucket) bool { return k.kind == b.kind })
		switch {
		case b.unpaid == 0:
		case same >= 0:
			kept[same].unpaid += b.unpaid
		default:
			kept = append(kept, b)
		}
	}
	c.buckets = kept
}

// chargeLateFee charges the fee for missing the minimum (违约金): a part of what
// is missing of it, another from the second month running.
func (c *cardState) chargeLateFee(l *Ledger, d Date) {
	rule := l.terms.Penalty.LateFee
	if rule == nil {
		return
	}
	fee, part, base := c.lateFee(rule)
	if base == 0 {
		return
	}
	c.lateFees += fee
	if l.log != nil {
		l.log.note(FeesAccount, lateFeeEntry(c.k+1, d, part, base, fee))
	}
}

// lateFee returns the fee for what is missing of the minimum, and what part of
// that it is.
func (c *cardState) lateFee(rule *LateFee) (fee Amount, part money.Ratio, base Amount) {
	if base = c.missing(); !c.known || base == 0 {
		return 0, part, 0
	}
	part = rule.Percent
	switch {
	case rule.Amount != 0:
		part = money.Ratio{}
	case c.again && !rule.RepeatPercent.IsZero():
		part = rule.RepeatPercent
	}
	return rule.of(base, part, c.mode), part, base
}

// turn makes the next statement, at the end of its day: unpaid balance,
// interest and fees join into it, and what was spent since.
func (c *cardState) turn(l *Ledger) {
	day := c.next
	if !c.closed {
		c.close(l) // a short month puts the due date on the next statement's day
	}
	if !c.settled {
		c.settle(l, day+1)
	}
	c.ask()
	c.older = c.overdue(day)
	interest := c.interest.owed(c.mode)
	c.interest.settle(interest)
	fees := c.lateFees
	c.lateFees = 0
	parts, planFees := c.billPlans(day)
	spent := c.unbilled
	c.unbilled = 0

	afterDue := c.card.Mode == AfterDue
	c.add(bucket{kind: Fees, unpaid: fees, from: day, open: afterDue})
	c.joinRest(day) // it is older than what plans add
	c.add(bucket{kind: Fees, unpaid: planFees, from: day, open: true})
	c.add(bucket{kind: Interest, unpaid: interest, from: day, open: afterDue})
	c.add(bucket{kind: Principal, unpaid: spent + parts, from: day, open: true})
	c.enter(c.k + 1)
	c.balance, c.paid = c.unpaid().Checked(), 0
	c.closed, c.settled, c.missed, c.again = false, false, false, c.missed
	c.laterMinimum(parts)
	c.noteStatement(l.log, interest, parts)
	c.held = c.parts()
	if l.credit > 0 {
		l.credit = l.fillCard(day, l.credit)
	}
	c.held = c.held.Less(c.parts())
	l.used = l.used.Plus(c.held)
}

// billPlans puts the plans' instalments of a statement day on the statement.
func (c *cardState) billPlans(day Date) (parts, fees Amount) {
	for i := range c.plans {
		p := &c.plans[i]
		if p.left == 0 || p.plan.Next > day {
			continue
		}
		part := min(c.part(p.plan), p.rest)
		if p.left == 1 {
			part = p.rest
		}
		p.left--
		p.rest -= part
		parts += part
		fees += c.planFee(p.plan)
	}
	return parts, fees
}

// firstMinimum is what the book's statement asks for at least; the instalments
// of plans, planDue, are inside it.
func (c *cardState) firstMinimum(parts Parts, planDue Amount) {
	s := &c.card.Statement
	c.known = true
	named := s.asked()
	switch {
	case named != nil:
		c.minimum = *named
	case s.MinimumPercent != nil && !s.alone():
		c.minimum = max(s.MinimumFloor, c.share(*s.MinimumPercent, parts[Principal]-planDue)+planDue+parts[Interest]+parts[Fees])
		if s.Balance < c.card.FullBelow {
			c.minimum = s.Balance
		}
	default:
		c.known, c.minimum = false, s.Balance
	}
	c.minimum = min(c.minimum, s.Balance)
	if s.minimumMet() {
		c.minimum = min(c.minimum, s.Paid())
	}
	switch {
	case s.MinimumPercent != nil:
		c.percent = s.MinimumPercent
	case named != nil && !s.alone() && parts[Principal] > planDue:
		rest := max(0, *named-parts[Interest]-parts[Fees]-planDue)
		if fresh := rest - c.card.PastDue; fresh > 0 {
			rest = fresh // what was missed of earlier ones is asked for once
		}
		r := money.NewRatio(int64(rest), int64(parts[Principal]-planDue))
		c.percent = &r
	}
}

// laterMinimum is what a later statement asks for at least: a percent of the
// principal, all of the plans' instalments, all interest and fees, not less than
// the floor; a small statement in full.
func (c *cardState) laterMinimum(planParts Amount) {
	switch principal := c.parts()[Principal]; {
	case c.percent == nil, c.balance < c.card.FullBelow:
		c.minimum = c.balance
	default:
		share := c.share(*c.percent, principal-planParts) + planParts + c.balance - principal
		c.minimum = min(c.balance, max(share, c.card.Statement.MinimumFloor))
	}
	c.known = c.percent != nil
}

// share is the part of the principal that a minimum asks for: a minor unit at
// least, or the last of a balance would never be asked for.
func (c *cardState) share(part money.Ratio, principal Amount) Amount {
	if part.IsZero() || principal <= 0 {
		return 0
	}
	return max(1, part.Of(principal, c.mode))
}

// ask keeps what the statement in force asked for, for the table.
func (c *cardState) ask() {
	if c.minimum == 0 {
		return
	}
	fees := min(c.minimum, c.parts()[Fees])
	c.asked = append(c.asked, Row{
		N: c.k + 1, Due: c.due, Opening: c.balance, Closing: c.balance - c.minimum,
		Principal: c.minimum - fees, Fees: fees, Paid: min(c.paid, c.minimum), Trail: c.trail,
	})
}
