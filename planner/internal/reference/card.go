package reference

// Rule: a revolving balance is the sums on its statement, each with the day from
// which it bears interest; a new statement comes each month.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
)

// bucket is one sum on the statement.
type bucket struct {
	kind    loan.Component // Principal, Interest or Fees
	carried bool           // principal from before this statement, of unknown age
	date    Date           // when it was spent, or joined
	from    Date           // the first day on which it bears interest
	fresh   bool           // asked for by this statement: not late before its due date is over
	held    bool           // what it bears is not owed before the statement is settled
	left    Amount         // unpaid

	wait running // held interest of the days up to and including the due date
	late running // held interest of the days after it
}

// card is one revolving balance on one day.
type card struct {
	m     *model
	t     loan.Terms
	today Date
	k     int // the statement in force

	buckets []*bucket
	balance Amount // of the statement on its day
	atDue   Amount // unpaid of it at the end of its due date
	minimum Amount
	put     Amount // what payments after the statement paid of its sums
	older   Amount // overdue when the statement came, and still unpaid
	since   Date   // the due date of the oldest statement missed; zero: none
	missed  bool   // this statement's minimum, when its late fee was due
	before  bool   // and that of the statement before

	interest    running   // one sum; of it paid: to the lender, or on a statement
	penalty     running   // one sum
	penaltyWait running   // of the days of grace
	lateFees    Amount    // not on a statement yet
	rest        [4]Amount // of the statement, within the tolerance: for the next one
	unbilled    Amount
	credit      Amount
	plans       []loan.CardPlan
	paidFees    Amount // of all payments
	paidOn      Date   // of the last one
	byCredit    Amount // principal that money held has paid
	feeCredit   Amount // fees that it has paid
	rates       map[dayKey]*big.Rat
}

// newCard is the balance at the start of its statement's day.
func newCard(t loan.Terms) *card {
	t.Start, t.FirstDue, t.Every = t.Card.Statement.Date, t.Card.Statement.Due, calendar.Monthly
	if s := t.Card.Statement; s.Left != nil && s.Left.Amount < s.Balance {
		// What was paid until the rest was shown counts on the statement's day.
		was := loan.Payment{Date: s.Date, Amount: s.Balance - s.Left.Amount}
		t.Payments = append([]loan.Payment{was}, t.Payments...)
	}
	c := &card{
		m: newModel(t, nil), t: t, today: t.Start,
		interest: nothingYet(), penalty: nothingYet(), penaltyWait: nothingYet(),
		unbilled: t.Card.Unbilled, plans: append([]loan.CardPlan(nil), t.Card.Plans...),
		rates: map[dayKey]*big.Rat{}, since: t.Card.OverdueSince, before: t.Card.OverdueSince != 0,
	}
	c.firstStatement()
	if c.since != 0 {
		c.older = c.minimum
		if x := t.Card.PastDue; x > 0 {
			c.older = min(x, c.minimum)
		}
	}
	return c
}

// statementDay and dueDay are those of statement k, each clipped afresh; a
// statement is due the day after it at the earliest.
func (c *card) statementDay(k int) Date {
	return calendar.Monthly.From(c.t.Card.Statement.Date, k)
}

func (c *card) dueDay(k int) Date {
	return max(calendar.Monthly.From(c.t.Card.Statement.Due, k), c.statementDay(k)+1)
}

// settleDay is the day that decides what interest a statement bears.
func (c *card) settleDay() Date { return c.dueDay(c.k) + 1 + Date(c.t.Grace.Days) }

// lateDay is the first day that counts as late: from it runs the interest of what
// bears after the due date, and the penalty on this statement.
func (c *card) lateDay() Date { return c.dueDay(c.k) + 1 + c.shift() }

func (c *card) shift() Date {
	if c.t.Grace.Mode == loan.Shift {
		return Date(c.t.Grace.Days)
	}
	return 0
}

// holding reports whether what is spent bears nothing until the statement is
// settled.
func (c *card) holding() bool { return c.t.Card.Mode != loan.DailyUse }

// add puts a sum on the statement in force.
func (c *card) add(b bucket) {
	if b.left == 0 {
		return
	}
	if b.held && c.t.Card.Mode == loan.AfterDue {
		b.from = c.lateDay()
	}
	b.wait, b.late = nothingYet(), nothingYet()
	c.buckets = append(c.buckets, &b)
}

// firstStatement puts the book's statement on the card, with what its charges
// have borne before its day.
func (c *card) firstStatement() {
	s := c.t.Card.Statement
	parts := loan.Parts{loan.Principal: s.Balance}
	if s.Parts != nil {
		parts = *s.Parts
	}
	charges, spent := s.Charges, Amount(0)
	if charges == nil {
		charges = []loan.Charge{{Date: s.Date, Amount: parts[loan.Principal]}}
	}
	for _, x := range charges {
		spent += x.Amount
	}
	due := min(c.plansDue(), parts[loan.Principal])
	listed := min(due, parts[loan.Principal]-spent) // the charges leave room for them
	carried := parts[loan.Principal] - spent - listed
	c.add(bucket{kind: loan.Principal, carried: true, date: s.Date, from: s.Date, left: carried})
	c.add(bucket{kind: loan.Principal, date: s.Date, from: s.Date, fresh: true, held: c.holding(), left: listed})
	for _, x := range charges {
		b := bucket{kind: loan.Principal, date: x.Date, from: x.Date, fresh: true, held: c.holding(), left: x.Amount}
		if c.t.Card.Mode == loan.DailyUse && parts[loan.Interest] > 0 {
			b.from = s.Date // what came before is on the statement
		}
		c.add(b)
	}
	// Fees on a statement that carries nothing are charges like the others.
	late := c.t.Card.Mode == loan.AfterDue
	c.add(bucket{kind: loan.Interest, date: s.Date, from: s.Date, fresh: late, held: late, left: parts[loan.Interest]})
	late = late || carried == 0 && parts[loan.Interest] == 0 && c.since == 0
	c.add(bucket{kind: loan.Fees, date: s.Date, from: s.Date, fresh: late, held: late && c.holding(), left: parts[loan.Fees]})
	c.balance = s.Balance
	c.firstMinimum(parts, due)
	first := s.Date
	for _, x := range charges {
		first = min(first, x.Date)
	}
	for d := first; d < s.Date; d++ {
		c.bear(d, false)
	}
}

// firstMinimum asks for the plans' instalments in full.
func (c *card) firstMinimum(parts loan.Parts, due Amount) {
	s := c.t.Card.Statement
	m := s.Balance
	switch {
	case c.leftOfMinimum() > 0:
		m = s.Balance - s.Left.Amount + c.leftOfMinimum()
	case c.onlyLeft():
	case s.Minimum != nil:
		m = *s.Minimum
	case s.MinimumPercent != nil && s.Balance >= c.t.Card.FullBelow:
		m = c.asks(s.MinimumPercent.Rat(), parts[loan.Principal]-due) + due + parts[loan.Interest] + parts[loan.Fees]
		m = max(m, s.MinimumFloor)
	}
	c.minimum = min(m, s.Balance)
	if s.Left != nil && s.Left.Minimum != nil && c.leftOfMinimum() == 0 {
		c.minimum = min(c.minimum, s.Balance-s.Left.Amount) // it is met
	}
}

// leftOfMinimum is what is shown to be missing of the first minimum.
func (c *card) leftOfMinimum() Amount {
	if left := c.t.Card.Statement.Left; left != nil && left.Minimum != nil {
		return *left.Minimum
	}
	return 0
}

// onlyLeft reports a first statement of which only the rest is known.
func (c *card) onlyLeft() bool {
	left := c.t.Card.Statement.Left
	return left != nil && left.Alone
}

// minimumKnown is false where the book does not say what is asked for.
func (c *card) minimumKnown() bool {
	switch {
	case c.k > 0:
		return c.share() != nil
	case c.leftOfMinimum() > 0:
		return true
	case c.onlyLeft():
		return false
	}
	return c.t.Card.Statement.Minimum != nil || c.share() != nil
}

// share is the part of the principal that a later statement asks for, plans
// apart; nil where the book does not say.
func (c *card) share() *big.Rat {
	s := c.t.Card.Statement
	if s.MinimumPercent != nil {
		return s.MinimumPercent.Rat()
	}
	parts := loan.Parts{loan.Principal: s.Balance}
	if s.Parts != nil {
		parts = *s.Parts
	}
	due := min(c.plansDue(), parts[loan.Principal])
	asked := s.Minimum
	if c.leftOfMinimum() > 0 {
		m := min(s.Balance, s.Balance-s.Left.Amount+c.leftOfMinimum())
		asked = &m
	}
	if asked == nil || c.onlyLeft() || parts[loan.Principal] == due {
		return nil
	}
	left := *asked - parts[loan.Interest] - parts[loan.Fees] - due
	if left <= 0 {
		return new(big.Rat)
	}
	if missed := c.t.Card.PastDue; missed < left {
		left -= missed
	}
	return over(whole(left), whole(parts[loan.Principal]-due))
}

// asks is the part of the principal that a minimum asks for, and not nothing of
// something.
func (c *card) asks(share *big.Rat, principal Amount) Amount {
	of := times(whole(principal), share)
	if of.Sign() > 0 {
		return max(1, round(of, c.t.InterestRounding))
	}
	return 0
}

// nextStatement puts what is not on a statement on the new one.
func (c *card) nextStatement() {
	c.older = c.overdue()
	c.before, c.missed = c.missed, false
	c.k++
	day, joins := c.statementDay(c.k), c.t.Card.Mode == loan.AfterDue
	for _, b := range c.buckets {
		b.held, b.fresh = false, false
	}
	interest := c.interestOwed()
	c.interest.paid += interest
	c.add(bucket{kind: loan.Interest, date: day, from: day, fresh: joins, held: joins, left: interest})
	c.add(bucket{kind: loan.Fees, date: day, from: day, fresh: joins, held: joins, left: c.lateFees})
	c.add(bucket{kind: loan.Principal, date: day, from: day, fresh: true, held: c.holding(), left: c.unbilled})
	c.add(bucket{kind: loan.Interest, date: day, from: day, fresh: joins, held: joins, left: c.rest[loan.Interest]})
	c.add(bucket{kind: loan.Fees, date: day, from: day, fresh: joins, held: joins, left: c.rest[loan.Fees]})
	c.add(bucket{kind: loan.Principal, date: day, from: day, fresh: true, held: c.holding(), left: c.rest[loan.Principal]})
	c.lateFees, c.unbilled, c.rest = 0, 0, [4]Amount{}
	parts := c.billPlans(day)
	c.balance, c.put = c.unpaid(), 0
	c.minimum = c.balance
	if c.minimumKnown() && c.balance >= c.t.Card.FullBelow {
		m := c.asks(c.share(), c.sum(loan.Principal)-parts) + parts + c.sum(loan.Interest) + c.sum(loan.Fees)
		c.minimum = min(max(m, c.t.Card.Statement.MinimumFloor), c.balance)
	}
	principal, fees := c.sum(loan.Principal), c.paidFees
	c.credit = c.fill(c.credit)
	c.byCredit += principal - c.sum(loan.Principal)
	c.feeCredit += c.paidFees - fees
	c.paidFees = fees
}

// billPlans bills the next instalment of each plan and returns the principal.
func (c *card) billPlans(day Date) (sum Amount) {
	for i := range c.plans {
		p := &c.plans[i]
		if p.Next > day || p.Billed >= p.Periods {
			continue
		}
		left := c.planLeft(*p)
		x := min(left, c.planPart(*p))
		if p.Billed++; p.Billed == p.Periods {
			x = left
		}
		c.add(bucket{kind: loan.Principal, date: day, from: day, fresh: true, held: c.holding(), left: x})
		c.add(bucket{kind: loan.Fees, date: day, from: day, fresh: true, held: c.holding(), left: c.planFee(*p)})
		sum += x
	}
	return sum
}

// plansDue is what the book's statement contains of plans.
func (c *card) plansDue() (sum Amount) {
	for _, p := range c.t.Card.Plans {
		if p.Billed > 0 {
			sum += min(c.planPart(p), p.Principal) + c.planFee(p)
		}
	}
	return sum
}

// planFee is what an instalment of a plan costs besides.
func (c *card) planFee(p loan.CardPlan) Amount {
	if p.Fee == 0 {
		return round(part(p.Principal, p.FeePart), c.t.InterestRounding)
	}
	return p.Fee
}

func (c *card) planPart(p loan.CardPlan) Amount {
	return round(over(whole(p.Principal), frac(int64(p.Periods), 1)), c.t.InterestRounding)
}

// planLeft is the principal of a plan that is not on a statement yet.
func (c *card) planLeft(p loan.CardPlan) Amount {
	if p.Billed >= p.Periods {
		return 0
	}
	return max(0, p.Principal-c.planPart(p)*Amount(p.Billed))
}

// sum is what is unpaid of a component on the statement.
func (c *card) sum(kind loan.Component) (sum Amount) {
	for _, b := range c.buckets {
		if b.kind == kind {
			sum += b.left
		}
	}
	return sum
}

// tolerate takes the statement as paid, at the end of its due date.
func (c *card) tolerate() {
	if c.unpaid() == 0 || c.unpaid() > c.t.Tolerance {
		return
	}
	for _, b := range c.buckets {
		c.rest[b.kind] += b.left
		b.left = 0
	}
	c.atDue, c.older = 0, 0
	c.look()
}

// restSum is what is left of a statement that counted as paid.
func (c *card) restSum() (sum Amount) {
	for _, x := range c.rest {
		sum += x
	}
	return sum
}

// unpaid is what is unpaid of the statement.
func (c *card) unpaid() Amount {
	return c.sum(loan.Principal) + c.sum(loan.Interest) + c.sum(loan.Fees)
}
