package reference

// Rule: extra goes to no loan on which a unit paid now saves no more by its end
// than its fee; the highest daily contract rate in force ÷ (1 + fee) comes first.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// dailyRate is the contract rate of today, for one day.
func (d *debt) dailyRate() *big.Rat {
	nothing := new(big.Rat)
	if c := d.card; c != nil {
		if !c.bearing() {
			return nothing
		}
		return usualDay(c.m.rateOn(c.today), c.t, c.today)
	}
	l := d.loan
	if l.exact != nil {
		return usualDay(l.m.rateOn(l.today), l.m.terms, l.today)
	}
	s := l.plan
	if s.done() || s.balance == 0 {
		return nothing
	}
	g := &s.stages[s.slot().stage]
	if g.pay == loan.PayFlat {
		return nothing
	}
	return usualDay(s.rateOf(g, l.today), l.m.terms, l.today)
}

// usualDay is the interest on 1 for a day: of a rate that counts whole months or years
// of 360 days a 365th of a year's.
func usualDay(r money.Rate, t loan.Terms, d Date) *big.Rat {
	switch inMonths := t.Method != loan.Open && t.Every.Unit == calendar.Month; {
	case r.Per == money.PerMonth && inMonths:
		return times(r.Value.Rat(), frac(12, 365))
	case r.Per == money.PerYear && t.Basis == calendar.Thirty360:
		return times(r.Value.Rat(), frac(1, 365))
	}
	return dayFactor(r, t.Basis, d)
}

// bearing reports whether anything on a card's statement bears interest today,
// even where all of it is paid by its due date.
func (c *card) bearing() bool {
	for _, b := range c.buckets {
		if b.left > 0 && (b.held && c.today >= c.lateDay() || !b.held && b.from <= c.today) {
			return true
		}
	}
	return false
}

// worthExtra reports whether a unit paid now saves more by the end than its fee.
func (d *debt) worthExtra() bool {
	if d.waiting() {
		return false
	}
	if d.card != nil || d.loan.exact != nil {
		return d.dailyRate().Sign() > 0
	}
	return d.loan.unitSaves().Cmp(d.loan.m.terms.Prepay.Fee.Rat()) > 0
}

// unitSaves is the interest, by the end of the schedule as it stands, of a unit of
// principal that is paid today.
func (l *ledger) unitSaves() *big.Rat {
	s, t := l.plan, l.m.terms
	saved, unit := new(big.Rat), frac(1, 1)
	if s.done() || s.balance == 0 || t.Prepay.Effect == loan.Advance {
		return saved
	}
	x := s.clone()
	opening := s.balance
	for !x.done() {
		sl := x.slot()
		g := &x.stages[sl.stage]
		before := x.balance
		growth := new(big.Rat)
		if g.pay != loan.PayFlat {
			growth = x.growth(sl, max(sl.from, l.today), sl.due)
		}
		x.fallDue()
		switch {
		case t.Prepay.Effect == loan.Lower:
			// Every balance to come falls in the same proportion.
			saved = plus(saved, times(growth, over(whole(before), whole(opening))))
		case g.pay == loan.PayDues && g.whole, g.pay == loan.PayLevel || g.pay == loan.PayAmount || g.pay == loan.PayNothing:
			more := times(unit, growth)
			saved, unit = plus(saved, more), plus(unit, more)
		default:
			saved = plus(saved, times(unit, growth))
		}
	}
	return saved
}

// extraRate is what policy avalanche sends extra money by.
func (d *debt) extraRate() *big.Rat {
	fee := new(big.Rat)
	if d.loan != nil && d.loan.exact == nil {
		fee = d.Terms.Prepay.Fee.Rat()
	}
	return over(d.dailyRate(), plus(frac(1, 1), fee))
}
