package reference

// Rule: a payment fills what is due by the order of components, then the rest of
// the statement by the same order; what is left of it pays what is not on a
// statement yet, and is held for the next.

import (
	"math/big"
	"sort"

	"repay/planner/loan"
)

// CardAt runs a revolving balance to a date and says what is owed.
func CardAt(t loan.Terms, date Date) (s Status, err error) {
	defer catch(&err)
	c := newCard(t)
	c.run(date, false)
	return c.status(), nil
}

func (c *card) status() Status {
	s := Status{
		PrincipalOverdue: c.overdue(), InterestAccrued: c.interestOwed(),
		Penalty: c.penaltyOwed(), Fees: c.lateFees, Credit: c.credit,
		OldestUnpaidDue: c.since, CostPerDay: c.costPerDay(),
	}
	s.PrincipalNotDue = c.unpaid() - s.PrincipalOverdue + c.unbilled + c.restSum()
	for _, p := range c.plans {
		s.PrincipalNotDue += c.planLeft(p)
	}
	s.OverdueTotal = s.PrincipalOverdue + s.Penalty + s.Fees
	s.Payoff = s.OverdueTotal + s.PrincipalNotDue + s.InterestAccrued - s.Credit
	if c.since != 0 {
		s.DaysOverdue = int(c.today - c.since)
	}
	return s
}

// costPerDay is what the coming day of lateness adds: interest on what bears
// without conditions, and penalty, with that of the days of grace on their last.
// Before the first due date is over, only what comes from before is late.
func (c *card) costPerDay() Amount {
	return round(c.exactCostPerDay(), c.t.InterestRounding)
}

// exactCostPerDay is the same before it is rounded.
func (c *card) exactCostPerDay() *big.Rat {
	old := false
	for _, b := range c.buckets {
		old = old || !b.fresh && b.left > 0
	}
	late := c.since != 0 && c.today > c.since
	if c.today <= c.dueDay(0) && !old && !late {
		return new(big.Rat)
	}
	x, d := c.clone(), c.today
	already := map[*bucket]bool{}
	for _, b := range x.buckets {
		already[b] = true
	}
	if d == c.statementDay(c.k+1) {
		x.nextStatement() // its sums bear from tonight on
	}
	x.bear(d, c.punishing(d))
	sum := minus(x.interest.exact(), c.interest.exact())
	if !c.punishing(d) || c.inGrace(d+1) {
		return sum
	}
	if c.t.Penalty.Counting == loan.IncludeEnd {
		if c.paidOn != d { // today is in the figures, but for what joins
			x.punish(d, func(b *bucket) bool { return !already[b] })
		}
		d++
	}
	x.punish(d, func(*bucket) bool { return true })
	more := minus(plus(x.penalty.exact(), x.penaltyWait.exact()), c.penalty.exact())
	return plus(sum, more)
}

func (c *card) clone() *card {
	x := *c
	x.buckets = nil
	for _, b := range c.buckets {
		y := *b
		x.buckets = append(x.buckets, &y)
	}
	x.plans = append([]loan.CardPlan(nil), c.plans...)
	return &x
}

func (c *card) pay(x Amount) {
	c.paidOn = c.today
	if all := c.status().Payoff; x >= all {
		c.payOff()
		c.credit = x - all
		return
	}
	x = c.fill(x)
	took := min(x, c.interestOwed())
	c.interest.paid += took
	x -= took
	for _, kind := range c.order() {
		took = min(x, c.rest[kind])
		c.rest[kind] -= took
		x -= took
		if kind == loan.Fees {
			c.paidFees += took
		}
	}
	took = min(x, c.unbilled)
	c.unbilled -= took
	c.credit += x - took
}

// payOff clears everything.
func (c *card) payOff() {
	c.paidFees += c.sum(loan.Fees) + c.rest[loan.Fees] + c.lateFees
	c.rest = [4]Amount{}
	for _, b := range c.buckets {
		c.put += b.left
		b.left = 0
	}
	c.older, c.lateFees, c.unbilled = 0, 0, 0
	c.penalty.paid += c.penaltyOwed()
	c.interest.paid += c.interestOwed()
	for i := range c.plans {
		c.plans[i].Billed = c.plans[i].Periods
	}
}

// order is the sequence in force today.
func (c *card) order() loan.Order {
	a := c.t.Allocation
	if a.AfterDays > 0 && c.since != 0 && int(c.today-c.since) > a.AfterDays {
		return a.AfterOrder
	}
	return a.Order
}

// fill pays what is due, late fees and penalty with it, then the rest of the
// statement, and returns what is left.
func (c *card) fill(x Amount) Amount {
	order := c.order()
	due := c.overdue()
	for _, kind := range order {
		if kind != loan.PenaltyInterest {
			now := min(x, due)
			rest := c.fillKind(kind, now)
			due -= now - rest
			x -= now - rest
		}
		switch kind {
		case loan.Fees:
			took := min(x, c.lateFees)
			c.lateFees -= took
			c.paidFees += took
			x -= took
		case loan.PenaltyInterest:
			took := min(x, c.penaltyOwed())
			c.penalty.paid += took
			x -= took
		}
	}
	for _, kind := range order {
		if kind != loan.PenaltyInterest {
			x = c.fillKind(kind, x)
		}
	}
	return x
}

// fillKind pays the statement's sums of one kind: carried first, then by date.
func (c *card) fillKind(kind loan.Component, x Amount) Amount {
	list := append([]*bucket(nil), c.buckets...)
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.carried != b.carried {
			return a.carried
		}
		return a.date < b.date
	})
	for _, b := range list {
		if b.kind != kind {
			continue
		}
		took := min(x, b.left)
		b.left -= took
		x -= took
		c.put += took
		if kind == loan.Fees {
			c.paidFees += took
		}
		c.older = max(0, c.older-took)
	}
	return x
}
