package loan

import "repay/planner/money"

// Rule: a penalty rate may change with the lateness of an instalment: `after: 90
// days` from day 91 on, `after: 6 months` from the same day of the month on. Lateness
// counts from the instalment's own due date; on base `balance`, and on a card, from
// the oldest that is unpaid.

// PenaltyRate is a rate of lateness as it is written.
type PenaltyRate struct {
	Kind     PenaltyKind
	Multiple money.Ratio // PenaltyMultiple: 1.5 for 1.5x
	Rate     money.Rate  // PenaltySpread, PenaltyAlone
}

// Tier is a penalty rate that holds from so much lateness on.
type Tier struct {
	Days, Months int // one of them
	PenaltyRate
}

// From returns the first day of the tier, of what fell due on due.
func (t *Tier) From(due Date) Date {
	if t.Months > 0 {
		return due.AddMonths(t.Months)
	}
	return due + Date(t.Days)
}

// Tier returns the number of the tier in which a day is, of what fell due on due; 0:
// before the first.
func (p *Penalty) Tier(due, d Date) int {
	for n := len(p.Tiers); n > 0; n-- {
		if p.Tiers[n-1].From(due) <= d {
			return n
		}
	}
	return 0
}

// RateOf returns the rate of a tier; of 0, the one before the first.
func (p *Penalty) RateOf(tier int) PenaltyRate {
	if tier > 0 {
		return p.Tiers[tier-1].PenaltyRate
	}
	return PenaltyRate{p.Kind, p.Multiple, p.Rate}
}

// NextTier returns the first day after d on which the rate changes, of what fell due
// on due; zero: it changes no more.
func (p *Penalty) NextTier(due, d Date) (next Date) {
	for k := range p.Tiers {
		if from := p.Tiers[k].From(due); from > d && (next == 0 || from < next) {
			next = from
		}
	}
	return next
}

// Plain lists the rule at each of its rates, as a rule of that rate alone.
func (p Penalty) Plain() (list []Penalty) {
	for n := range len(p.Tiers) + 1 {
		one, rate := p, p.RateOf(n)
		one.Tiers, one.Kind, one.Multiple, one.Rate = nil, rate.Kind, rate.Multiple, rate.Rate
		list = append(list, one)
	}
	return list
}

// each reports whether all of the rates are so.
func (p *Penalty) each(is func(PenaltyRate) bool) bool {
	for n := range len(p.Tiers) + 1 {
		if !is(p.RateOf(n)) {
			return false
		}
	}
	return true
}

// tiers cuts [a, b) where the rate of what fell due on due changes.
func (p *Penalty) tiers(due, a, b Date, f func(tier int, a, b Date)) {
	for a < b {
		end := b
		if next := p.NextTier(due, a); next != 0 {
			end = min(end, next)
		}
		f(p.Tier(due, a), a, end)
		a = end
	}
}

// latePieces cuts [a, b) where the contract rate or the tier of what fell due on due
// changes.
func (l *Ledger) latePieces(due, a, b Date, f func(contract money.Rate, tier int, a, b Date)) {
	due = l.terms.knownFrom(due)
	l.frame.stretches(a, b, func(r money.Rate, a, b Date) {
		l.terms.Penalty.tiers(due, a, b, func(tier int, a, b Date) { f(r, tier, a, b) })
	})
}

// onePiece reports whether neither changes from a to b.
func (l *Ledger) onePiece(due, a, b Date) bool { return l.oneRate(a, b) && l.oneTier(due, a, b) }

// tierOn is the tier of what fell due on due, on day d.
func (l *Ledger) tierOn(due, d Date) int { return l.terms.Penalty.Tier(l.terms.knownFrom(due), d) }

// nextTierOn is the first day after d on which it changes; zero: it changes no more.
func (l *Ledger) nextTierOn(due, d Date) Date {
	return l.terms.Penalty.NextTier(l.terms.knownFrom(due), d)
}

// oneTier reports whether it is the same from a to b.
func (l *Ledger) oneTier(due, a, b Date) bool {
	next := l.nextTierOn(due, a)
	return next == 0 || next >= b
}

// NextTier returns the first day after d on which the penalty rate of something
// overdue changes, and the tier that begins; zero: none does, or since when it is
// overdue is not known.
func (l *Ledger) NextTier(d Date) (next Date, tier int) {
	p := &l.terms.Penalty
	if len(p.Tiers) == 0 {
		return 0, 0
	}
	at := func(due Date) {
		if l.terms.knownFrom(due) != due {
			return
		}
		if on := p.NextTier(due, d); on != 0 && (next == 0 || on < next) {
			next, tier = on, p.Tier(due, on)
		}
	}
	if l.card != nil || l.perLoan() {
		if due := l.oldestDue(d); due != 0 {
			at(due)
		}
		return next, tier
	}
	for k := range l.ins {
		if i := &l.ins[k]; i.bears() && i.owes() {
			at(i.Due)
		}
	}
	return next, tier
}

// factorAt returns what one unit of the base that fell due on due adds from a to b at
// a rate.
func (ac *accrual) factorAt(p PenaltyRate, due, a, b Date) money.Ratio {
	switch p.Kind {
	case PenaltyMultiple:
		return ac.lateContract(due, a, b).Mul(p.Multiple)
	case PenaltySpread:
		return ac.lateContract(due, a, b).Add(ac.lateSpread(p.Rate, due, a, b))
	}
	return ac.late(p.Rate, due, a, b)
}
