package reference

// Rule: a card's days. On one date come, in order: settling what the statement
// bore, the late fee, payments; the new statement comes when the day is over.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// run goes through the days up to a date, that date's payments included.
func (c *card) run(to Date, begun bool) {
	if !begun {
		c.day()
	}
	for c.today < to {
		c.night()
		c.today++
		c.day()
	}
}

func (c *card) day() {
	if c.today == c.settleDay() {
		c.settle()
		c.lateFee()
	}
	c.look()
	if c.t.Penalty.Counting == loan.IncludeEnd {
		c.punish(c.today, func(*bucket) bool { return true })
	}
	c.look()
	sum := Amount(0)
	for _, p := range c.t.Payments {
		if p.Date == c.today {
			sum += p.Amount
		}
	}
	if sum > 0 {
		c.pay(sum)
	}
	c.look()
}

func (c *card) night() {
	if c.today == c.dueDay(c.k) {
		c.atDue = c.unpaid()
	}
	due := c.today == c.dueDay(c.k)
	if due && c.today == c.statementDay(c.k+1) {
		c.tolerate()
		due = false
	}
	old := map[*bucket]bool{}
	for _, b := range c.buckets {
		old[b] = true
	}
	if c.today == c.statementDay(c.k+1) {
		c.nextStatement()
	}
	punished := c.punishing(c.today)
	if c.t.Penalty.Counting == loan.IncludeEnd {
		if c.paidOn != c.today { // else the next stretch starts the day after
			c.punish(c.today, func(b *bucket) bool { return !old[b] })
		}
	} else {
		c.punish(c.today, func(*bucket) bool { return true })
	}
	c.bear(c.today, punished)
	if due {
		c.tolerate()
	}
	kept := c.buckets[:0]
	for _, b := range c.buckets {
		if b.left > 0 || b.held {
			kept = append(kept, b)
		}
	}
	c.buckets = kept
}

// settle decides what interest the statement bore because it was late.
func (c *card) settle() {
	unpaid := c.unpaid() > 0
	for _, b := range c.buckets {
		if !b.held {
			continue
		}
		if unpaid {
			wait := b.wait.exact()
			switch {
			case c.t.Card.Mode == loan.UnpaidPart && c.balance > 0:
				wait = times(wait, over(whole(c.atDue), whole(c.balance)))
			case c.t.Card.Mode == loan.AfterDue:
				wait = new(big.Rat)
			}
			c.interest.take(plus(wait, b.late.exact()))
		}
		b.held, b.wait, b.late = false, nothingYet(), nothingYet()
	}
}

// lateFee is charged once for each statement whose minimum is missed.
func (c *card) lateFee() {
	c.missed = c.missing() > 0
	c.lateFees += c.lateFeeOf(c.missing())
}

// lateFeeOf is the fee for what is missing of a minimum.
func (c *card) lateFeeOf(missing Amount) Amount {
	f := c.t.Penalty.LateFee
	if f == nil || missing <= 0 || !c.minimumKnown() {
		return 0
	}
	percent := f.Percent
	if c.before && !f.RepeatPercent.IsZero() {
		percent = f.RepeatPercent
	}
	x := f.Amount
	if !percent.IsZero() {
		x = round(part(missing, percent), c.t.InterestRounding)
	}
	if f.Min > 0 {
		x = max(x, f.Min)
	}
	if f.Max > 0 {
		x = min(x, f.Max)
	}
	return x
}

// missing is what the statement's minimum lacks.
func (c *card) missing() Amount { return min(max(0, c.minimum-c.put), c.unpaid()) }

// overdue is what the lender could ask for today.
func (c *card) overdue() Amount {
	x := c.older
	if c.today >= c.dueDay(c.k) {
		x = max(x, c.missing())
	}
	return min(x, c.unpaid())
}

// look notes from when a minimum is missed. When the days of grace are over it
// charges the penalty, or drops it.
func (c *card) look() {
	if c.since == 0 && c.today >= c.dueDay(c.k) && c.missing() > 0 {
		c.since = c.dueDay(c.k)
	}
	if c.overdue() == 0 {
		c.since = 0
		c.penaltyWait = nothingYet()
	}
	if !c.inGrace(c.today) {
		c.penalty.take(c.penaltyWait.exact())
		c.penaltyWait = nothingYet()
	}
}

// inGrace reports whether a day is one on which no penalty is shown.
func (c *card) inGrace(d Date) bool {
	return c.since != 0 && c.t.Grace.Mode == loan.Threshold && d <= c.since+Date(c.t.Grace.Days)
}

// punishing reports whether the penalty rate runs on a day: never before the
// first due date is over, whatever was missed before.
func (c *card) punishing(d Date) bool {
	return c.t.Penalty.Known && !c.t.Penalty.None() && c.since != 0 && d > max(c.since, c.dueDay(0))+c.shift()
}

// punished is what bears the penalty rate on a day.
func (c *card) punished(d Date, which func(*bucket) bool) (sum Amount) {
	for _, b := range c.buckets {
		if which(b) && (!b.fresh && b.from <= d || d >= c.lateDay()) {
			sum += b.left
		}
	}
	return sum
}

// punish adds a day's penalty.
func (c *card) punish(d Date, which func(*bucket) bool) {
	if !c.punishing(d) {
		return
	}
	rate, _ := (&ledger{m: c.m}).dayRates(c.since, d)
	to := &c.penalty
	if c.inGrace(d) {
		to = &c.penaltyWait
	}
	to.add(whole(c.punished(d, which)), rate)
}

// bear adds a day's interest; none where the penalty rate takes its place.
func (c *card) bear(d Date, punished bool) {
	free := punished && c.t.Card.Mode == loan.DailyUse
	rate := c.rate(d)
	sum := Amount(0)
	if c.t.Card.Mode == loan.DailyUse {
		sum = c.restSum()
	}
	for _, b := range c.buckets {
		switch {
		case b.from > d || b.left == 0 || free && c.punished(d, func(x *bucket) bool { return x == b }) > 0:
		case !b.held:
			sum += b.left
		case d <= c.dueDay(c.k):
			b.wait.add(whole(b.left), rate)
		default:
			b.late.add(whole(b.left), rate)
		}
	}
	if sum > 0 {
		c.interest.add(whole(sum), rate)
	}
}

// rate is the contract's rate for one day. Where the rate is for whole months, a
// day is its part of the month from due date to due date.
func (c *card) rate(d Date) *big.Rat {
	r := c.m.rateOn(d)
	key := dayKey{r, calendar.IsLeap(d.Year()), 0, 0}
	if known, ok := c.rates[key]; ok {
		return known
	}
	if r.Per == money.PerMonth || r.Per == money.PerYear && c.t.Basis == calendar.Thirty360 {
		g := calendar.Grid{Anchor: c.t.Card.Statement.Due, Every: calendar.Monthly}
		k := g.After(d)
		t := c.t
		t.Every = calendar.Monthly
		return factor(r, t, cell{from: g.At(k - 1), to: g.At(k), kind: regular}, d, d+1)
	}
	c.rates[key] = dayFactor(r, c.t.Basis, d)
	return c.rates[key]
}

func nothingYet() running { return running{sum: new(big.Rat)} }

// take moves another sum into this one.
func (r *running) take(x *big.Rat) {
	if x.Sign() != 0 {
		r.fold()
		r.sum = plus(r.sum, x)
	}
}

func (c *card) interestOwed() Amount {
	return round(c.interest.exact(), c.t.InterestRounding) - c.interest.paid
}

func (c *card) penaltyOwed() Amount {
	return round(c.penalty.exact(), c.t.InterestRounding) - c.penalty.paid
}
