package loan

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
	"repay/planner/money"
)

// cardState is a card living through its statements (账单). What is on the
// statement in force stands in buckets; what is not stands beside them: interest
// that runs, late fees, what was spent since, the rest of instalment plans.
//
// Interest and penalty are exact running sums. What of the interest is owed
// joins the next statement; nothing is rounded twice.
type cardState struct {
	card *Card
	mode money.Rounding
	days calendar.Grid // statement days
	dues calendar.Grid // due days

	k       int    // number of the statement in force, from 0
	day     Date   // its own
	due     Date   // its due day
	next    Date   // the day of the next one
	balance Amount // of statement k when it came
	minimum Amount // of statement k
	known   bool   // the minimum is known
	paid    Amount // put into statement k since it came
	held    Parts  // what money held paid of it when it came
	older   Amount // missed of an older statement and still unpaid
	since   Date   // due date of the oldest statement missed; zero: none
	missed  bool   // the minimum was, when its late fee was due
	again   bool   // the statement before was missed too
	buckets []bucket
	rest    Parts // of the statement, within the tolerance: it joins the next one

	closed      bool   // the due date is over
	settled     bool   // so are the grace days
	unpaidAtDue Amount // of statement k at the end of its due date

	interest    account
	pending     money.Ratio // interest that is owed only if the statement is not paid in full: to the due date
	pendingLate money.Ratio // and after it
	pen         account
	penBase     money.Ratio // of pen, what no grace can undo
	lateFees    Amount      // not yet on a statement
	unbilled    Amount
	plans       []planState
	percent     *money.Ratio // of the principal, for later minimums; nil: unknown

	asked []Row  // what the statements whose due date is over asked for
	trail *Trail // of the statement in force; nil: nothing is kept
}

// bucket is a part of the statement that bears interest from one day.
type bucket struct {
	kind   Component // Principal, Interest or Fees
	unpaid Amount
	from   Date
	// open: it bears only if the statement is not paid in full by its due date,
	// or (AfterDue) from the day after it.
	open bool
}

// planState is an instalment plan and what of it is not on a statement yet.
type planState struct {
	plan CardPlan
	left int
	rest Amount
}

// beginCard begins the ledger with a statement.
func (l *Ledger) beginCard() {
	t := l.terms
	c := &cardState{card: t.Card, mode: t.InterestRounding}
	s := &c.card.Statement
	c.days = calendar.Grid{Anchor: s.Date, Every: calendar.Monthly}
	c.dues = calendar.Grid{Anchor: s.Due, Every: calendar.Monthly}
	c.enter(0)
	l.done = s.Date - 1
	l.frame.grid, l.firstDue = c.dues, 0
	l.frame.start, l.frame.first, l.frame.odd = c.dues.At(-1), s.Due, oddNone

	parts := Parts{Principal: s.Balance}
	if s.Parts != nil {
		parts = *s.Parts
	}
	c.balance, c.unbilled = s.Balance, c.card.Unbilled
	planDue := Amount(0)
	for _, p := range c.card.Plans {
		each := c.part(p)
		c.plans = append(c.plans, planState{p, p.Periods - p.Billed, max(0, p.Principal-each*Amount(p.Billed))})
		if p.Billed > 0 {
			planDue += min(each, p.Principal) + c.planFee(p)
		}
	}
	planDue = min(planDue, parts[Principal])
	c.begin(parts, planDue)
	c.firstMinimum(parts, planDue)
	c.again = c.card.OverdueSince != 0
	if c.again && c.minimum > 0 {
		c.since, c.older = c.card.OverdueSince, min(c.minimum, cmp.Or(c.card.PastDue, c.minimum))
	}
	from := s.Date
	for _, b := range c.buckets {
		from = min(from, b.from)
	}
	c.interest.from, c.pen.from = from, s.Date
	l.card = c
}

// begin fills the buckets of the book's statement: its charges, the instalments
// of plans where the charges leave room for them, what it carries from an older
// one, and the interest and fees on it.
func (c *cardState) begin(parts Parts, planDue Amount) {
	s := &c.card.Statement
	afterDue, daily := c.card.Mode == AfterDue, c.card.Mode == DailyUse
	charged := Amount(0)
	charges := s.Charges
	if charges == nil {
		charges = []Charge{{s.Date, parts[Principal]}}
	}
	for _, x := range charges {
		charged += x.Amount
	}
	rest := parts[Principal] - charged
	planDue = min(planDue, rest)
	c.add(bucket{kind: Principal, unpaid: rest - planDue, from: s.Date})
	c.add(bucket{kind: Principal, unpaid: planDue, from: s.Date, open: true})
	for _, x := range charges {
		from := x.Date
		if daily && parts[Interest] > 0 {
			from = s.Date // what came before is on the statement
		}
		c.add(bucket{kind: Principal, unpaid: x.Amount, from: from, open: true})
	}
	c.add(bucket{kind: Interest, unpaid: parts[Interest], from: s.Date, open: afterDue})
	carried := rest > planDue || parts[Interest] > 0 || c.card.OverdueSince != 0
	c.add(bucket{kind: Fees, unpaid: parts[Fees], from: s.Date, open: afterDue || !carried})
}

func (c *cardState) add(b bucket) {
	if b.unpaid > 0 {
		c.buckets = append(c.buckets, b)
	}
}

// part is one instalment of a plan, of its principal.
func (c *cardState) part(p CardPlan) Amount {
	return money.NewRatio(1, int64(p.Periods)).Of(p.Principal, c.mode)
}

// planFee is what one instalment of a plan costs besides.
func (c *cardState) planFee(p CardPlan) Amount {
	if p.Fee > 0 {
		return p.Fee
	}
	return p.FeePart.Of(p.Principal, c.mode)
}

// enter makes statement k the one in force.
func (c *cardState) enter(k int) {
	c.k, c.day, c.due, c.next = k, c.days.At(k), c.dueOf(k), c.days.At(k+1)
}

// dueOf returns the due date of statement k. Where a short month would put it
// on the statement's own day, it is the day after.
func (c *cardState) dueOf(k int) Date { return max(c.dues.At(k), c.days.At(k)+1) }

// dueAfter returns the number of the first statement that is due after d.
func (c *cardState) dueAfter(d Date) int {
	k := c.dues.After(d)
	if c.dueOf(k-1) > d {
		return k - 1
	}
	return k
}

// parts is what of the statement is unpaid, by component.
func (c *cardState) parts() (p Parts) {
	for i := range c.buckets {
		p[c.buckets[i].kind] += c.buckets[i].unpaid
	}
	return p
}

// unpaid is what of the statement is unpaid.
func (c *cardState) unpaid() (a Amount) {
	for i := range c.buckets {
		a += c.buckets[i].unpaid
	}
	return a
}

// missing is what of the statement's minimum is unpaid.
func (c *cardState) missing() Amount { return min(max(0, c.minimum-c.paid), c.unpaid()) }

// overdue is what is due and unpaid of the statements on day d: the minimum
// from its due date on, and what was missed of an older one.
func (c *cardState) overdue(d Date) Amount {
	a := c.older
	if d >= c.due {
		a = max(a, c.missing())
	}
	return min(a, c.unpaid())
}

// billed is the interest and fees that stand as principal.
func (c *cardState) billed() Parts {
	p := c.parts().Plus(c.rest)
	return Parts{Interest: p[Interest], Fees: p[Fees]}
}

// planRest is the principal of plans that is not on a statement yet.
func (c *cardState) planRest() (a Amount) {
	for _, p := range c.plans {
		a += p.rest
	}
	return a
}

// dueParts returns what is due and unpaid on day d.
func (c *cardState) dueParts(l *Ledger, d Date) Parts {
	return Parts{Principal: c.overdue(d), Fees: c.lateFees, PenaltyInterest: c.penaltyOwed(l, d)}
}

// notDue returns what is owed and not due on day d, interest apart.
func (c *cardState) notDue(d Date) Amount {
	return c.unpaid() - c.overdue(d) + c.rest.Total() + c.unbilled + c.planRest()
}

// oldest returns the due date of the oldest statement that was missed, and on a
// due date that day; zero where none was.
func (c *cardState) oldest(d Date) Date {
	if c.since == 0 && d == c.due && c.missing() > 0 {
		return d
	}
	return c.since
}

// interestOwed returns the interest that is not on a statement yet.
func (c *cardState) interestOwed(l *Ledger, d Date, log *Entries) Amount {
	f := *c
	f.accrueInterest(l, d, log)
	return f.interest.owed(c.mode)
}

// fork returns a copy that runs independently.
func (c *cardState) fork() *cardState {
	if c == nil {
		return nil
	}
	f := *c
	f.buckets, f.plans = slices.Clone(c.buckets), slices.Clone(c.plans)
	f.asked = slices.Clip(c.asked) // what is asked for stays as it is
	return &f
}
