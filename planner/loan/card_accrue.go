package loan

import (
	"slices"

	"repay/planner/money"
)

// shift is how many days a card's due date is put off, for a grace that does so.
func (l *Ledger) shift() Date {
	if l.terms.Grace.Mode == Shift {
		return Date(l.terms.Grace.Days)
	}
	return 0
}

// bears reports whether a bucket bears interest on day d whatever happens: an
// open one does from the day after its due date.
func (c *cardState) bears(l *Ledger, b *bucket, d Date) bool {
	if b.open {
		return d > c.due+l.shift()
	}
	return b.from <= d
}

// pieces cuts [a, b) where the date alone changes what bears interest.
func (c *cardState) pieces(l *Ledger, a, b Date, f func(a, b Date)) {
	for a < b {
		end := b
		at := func(d Date) {
			if d > a && d < end {
				end = d
			}
		}
		at(c.due + 1)
		at(c.due + 1 + l.shift())
		at(c.penaltyFrom(l))
		for i := range c.buckets {
			at(c.buckets[i].from)
		}
		f(a, end)
		a = end
	}
}

// accrueTo counts interest and penalty up to day d (exclusive).
func (c *cardState) accrueTo(l *Ledger, d Date) {
	c.accrueInterest(l, d, l.log.at(InterestAccount))
	c.accruePenalty(l, d, l.log.at(PenaltyAccount))
}

// accrueInterest counts interest up to day d (exclusive).
func (c *cardState) accrueInterest(l *Ledger, d Date, log *Entries) {
	if c.interest.from >= d || l.terms.Rate.Kind == RateUnknown {
		return
	}
	from := c.interest.from
	c.interest.from = d
	from = c.charges(from, d, func(a, b Date, sure, open Amount) { c.take(l, a, b, sure, open, log) })
	c.pieces(l, from, d, func(a, b Date) {
		sure, open := c.bases(l, a)
		c.take(l, a, b, sure, open, log)
	})
}

// take counts a piece of interest, on what bears whatever happens and on what
// bears only if the statement is not paid in full in time.
func (c *cardState) take(l *Ledger, a, b Date, sure, open Amount, log *Entries) {
	note := func(kind EntryKind, base Amount) {
		l.frame.notePieces(log, Entry{Kind: kind, N: c.k + 1, Due: c.due, From: a, Date: b, Base: base}, nil)
	}
	if sure > 0 {
		c.interest.sum = c.interest.sum.Add(l.frame.factor(nil, a, b).MulAmount(sure))
		note(EntryInterest, sure)
	}
	if open > 0 {
		x := l.frame.factor(nil, a, b).MulAmount(open)
		if a > c.due {
			c.pendingLate = c.pendingLate.Add(x)
		} else {
			c.pending = c.pending.Add(x)
		}
		note(EntryPending, open)
	}
}

// charges cuts [from, d) at the days of the charges of the book's statement, up
// to the last of them, and returns that day. They bear before the statement
// comes, and nothing else does: where bases looks at every bucket for every
// piece, one pass is enough for many charges (1,000 of them: 6 ms before, 0.4
// now).
func (c *cardState) charges(from, d Date, take func(a, b Date, sure, open Amount)) Date {
	statement, sum := c.card.Statement.Date, Amount(0)
	if from >= statement {
		return from
	}
	for i := range c.buckets {
		b := &c.buckets[i]
		if b.from >= statement {
			continue
		}
		if b.from >= d {
			break
		}
		if b.from > from {
			switch c.card.Mode {
			case DailyUse:
				take(from, b.from, sum, 0)
			case FullBill, UnpaidPart:
				take(from, b.from, 0, sum)
			}
			from = b.from
		}
		sum += b.unpaid
	}
	return from
}

// bases returns what bears the contract rate on day d: whatever happens, and
// only if the statement is not paid in full in time.
func (c *cardState) bases(l *Ledger, d Date) (sure, open Amount) {
	instead := c.card.Mode == DailyUse && c.penaltyRuns(l, d)
	if c.card.Mode == DailyUse {
		sure = c.rest.Total()
	}
	for i := range c.buckets {
		b := &c.buckets[i]
		switch {
		case instead && c.bears(l, b, d):
			// it bears the penalty rate instead
		case !b.open || c.card.Mode == DailyUse:
			if b.from <= d {
				sure += b.unpaid
			}
		case c.card.Mode == AfterDue:
			if c.bears(l, b, d) {
				open += b.unpaid // within the grace days
			}
		case b.from <= d:
			open += b.unpaid
		}
	}
	return sure, open
}

// penaltyFrom is the first day on which a penalty rate can run.
func (c *cardState) penaltyFrom(l *Ledger) Date {
	return max(c.since, c.card.Statement.Due) + 1 + l.shift()
}

// penaltyRuns reports whether a penalty rate runs on day d.
func (c *cardState) penaltyRuns(l *Ledger, d Date) bool {
	return l.terms.Penalty.Known && !l.terms.Penalty.None() && c.since != 0 && d >= c.penaltyFrom(l)
}

// accruePenalty counts penalty up to day d (exclusive): on everything of the
// statement that bears, while a minimum is missed.
func (c *cardState) accruePenalty(l *Ledger, d Date, log *Entries) {
	if c.pen.from >= d {
		return
	}
	from := c.pen.from
	c.pen.from = d
	if !l.terms.Penalty.Known || c.since == 0 {
		return
	}
	c.pieces(l, from, d, func(a, b Date) {
		if !c.penaltyRuns(l, a) {
			return
		}
		base := Amount(0)
		for i := range c.buckets {
			if c.bears(l, &c.buckets[i], a) {
				base += c.buckets[i].unpaid
			}
		}
		if base == 0 {
			return
		}
		f := l.penaltyFactor(c.since, a, b)
		c.pen.sum = c.pen.sum.Add(f.MulAmount(base))
		if log != nil {
			l.latePieces(c.since, a, b, func(r money.Rate, tier int, a, b Date) {
				f := l.penaltyFactor(c.since, a, b)
				log.note(Entry{Kind: EntryPenalty, N: c.k + 1, Due: c.since, From: a, Date: b, Base: base, Rate: r, Tier: tier, Factor: f, Exact: f.MulAmount(base)})
			})
		}
	})
}

// counted is the day up to which a quote or payment on day d counts penalty.
func (c *cardState) counted(l *Ledger, d Date) Date {
	if l.terms.Penalty.Counting == IncludeEnd && c.penaltyRuns(l, d) {
		return d + 1
	}
	return d
}

// forgiven reports whether day d is within grace days that forgive the penalty
// of the statement missed last.
func (c *cardState) forgiven(l *Ledger, d Date) bool {
	g := l.terms.Grace
	return g.Mode == Threshold && g.Days > 0 && c.since != 0 && int(d-c.since) <= g.Days
}

// penaltyOwed returns the penalty unpaid on day d.
func (c *cardState) penaltyOwed(l *Ledger, d Date) Amount {
	f := *c
	f.accruePenalty(l, c.counted(l, d), nil)
	if c.forgiven(l, d) {
		f.pen.sum = c.penBase
	}
	return f.pen.owed(c.mode)
}

// costPerDay is what the day after d adds in interest and penalty, once a due
// date is missed or a balance is carried on; it is noted piece by piece. What
// waits for the end of the grace days adds nothing yet; a penalty adds all of it
// at once on the last of them. On a statement day, what joins the statement at
// its end bears with the rest.
func (c *cardState) costPerDay(l *Ledger, d Date, log *Entries) money.Ratio {
	now := c.counted(l, d)
	before, after, day := *c, *c, (*Entries)(nil)
	if d == c.next {
		after = *c.turned(l)
	}
	before.accruePenalty(l, now, nil)
	after.accrueInterest(l, d, nil)
	after.accruePenalty(l, now, nil)
	interest, joined := after.interest.sum, after.pen.sum.Sub(before.pen.sum)
	if log != nil {
		day = &Entries{}
	}
	after.accrueInterest(l, d+1, day)
	after.accruePenalty(l, now+1, day)
	hidden := c.forgiven(l, d)
	if hidden {
		before.pen.sum = c.penBase
	}
	forgiven := after.forgiven(l, d+1)
	if forgiven {
		after.pen.sum = after.penBase
	}
	cost := after.pen.sum.Sub(before.pen.sum)
	if hidden && cost.Sign() > 0 {
		log.note(Entry{Kind: EntryDay, N: c.k + 1, Due: c.since, From: c.since + 1, Date: d + 1, Exact: cost})
	}
	if !hidden && !forgiven && joined.Sign() > 0 {
		log.note(Entry{Kind: EntryDay, N: after.k + 1, Due: c.since, From: d, Date: d + 1, Exact: joined})
	}
	counts := c.card.Mode != DailyUse || d > c.card.Statement.Due || c.since != 0 || c.carries()
	if counts {
		cost = cost.Add(after.interest.sum.Sub(interest))
	}
	if day != nil {
		for _, e := range *day {
			switch {
			case e.Kind == EntryPenalty && !hidden:
			case !counts, e.Kind == EntryPending, e.Kind == EntryPenalty:
				continue
			default:
				e.Rule = RuleInterest
			}
			e.Kind = EntryDay
			log.note(e)
		}
	}
	return cost
}

// turned is the card once day c.next is over.
func (c *cardState) turned(l *Ledger) *cardState {
	f := l.Fork()
	f.log = nil
	f.card.accrueTo(f, c.next)
	f.card.turn(f)
	return f.card
}

// carries reports whether the statement contains what an older one left unpaid.
func (c *cardState) carries() bool {
	return slices.ContainsFunc(c.buckets, func(b bucket) bool { return !b.open && b.unpaid > 0 })
}
