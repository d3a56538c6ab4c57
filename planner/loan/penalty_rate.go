package loan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/money"
)

// penaltyFactor returns what one unit of the base that fell due on due adds from a
// to b: a multiple of the contract rate in force, the contract rate and a spread, or
// a rate of its own, each tier by itself.
func (l *Ledger) penaltyFactor(due, a, b Date) money.Ratio {
	p := &l.terms.Penalty
	due = l.terms.knownFrom(due)
	if a >= b || !l.terms.penaltyKnown() {
		return money.Ratio{}
	}
	if !p.Known {
		return l.frame.lateContract(due, a, b)
	}
	if len(p.Tiers) == 0 {
		return l.frame.factorAt(p.RateOf(0), due, a, b)
	}
	var sum money.Ratio
	p.tiers(due, a, b, func(tier int, a, b Date) { sum = sum.Add(l.frame.factorAt(p.RateOf(tier), due, a, b)) })
	return sum
}

// excessFactor is what principal not yet due bears on base `balance`: the
// penalty rate's excess over the contract rate, never below 0.
func (l *Ledger) excessFactor(due, a, b Date) money.Ratio {
	var sum money.Ratio
	l.latePieces(due, a, b, func(r money.Rate, _ int, a, b Date) {
		if x := l.penaltyFactor(due, a, b).Sub(l.frame.late(r, l.terms.knownFrom(due), a, b)); x.Sign() > 0 {
			sum = sum.Add(x)
		}
	})
	return sum
}

// late returns the factor of rate r over [a, b) for what fell due on due: by actual
// days, but /month by months from that day on.
func (ac *accrual) late(r money.Rate, due, a, b Date) money.Ratio {
	if r.Per == money.PerMonth {
		return r.Value.Times(calendar.MonthsOf(due, a, b))
	}
	return ac.daily(r, a, b)
}

// lateContract is late over the contract rate with its changes.
func (ac *accrual) lateContract(due, a, b Date) money.Ratio {
	if len(ac.rates) == 1 && a < b { // as most loans have, and long arrears ask often
		return ac.late(ac.rates[0].Rate, due, a, b)
	}
	var sum money.Ratio
	ac.stretches(a, b, func(r money.Rate, a, b Date) { sum = sum.Add(ac.late(r, due, a, b)) })
	return sum
}

// lateSpread is late of a rate that is added to the contract's: one by the year
// comes by the month where that does.
func (ac *accrual) lateSpread(spread money.Rate, due, a, b Date) money.Ratio {
	var sum money.Ratio
	ac.stretches(a, b, func(r money.Rate, a, b Date) { sum = sum.Add(ac.late(SpreadOn(r, spread), due, a, b)) })
	return sum
}

// SpreadOn is a spread as it is added to a rate: on one by the month a spread by the
// year is a twelfth of it a month.
func SpreadOn(r, spread money.Rate) money.Rate {
	if r.Per == money.PerMonth && spread.Per == money.PerYear {
		return money.Rate{Value: spread.Value.Mul(money.NewRatio(1, 12)), Per: money.PerMonth}
	}
	return spread
}

// LateByMonths reports whether penalty runs by months of the due day: at any of its
// rates, and at all of them.
func (t *Terms) LateByMonths() (any, all bool) {
	return t.Penalty.byMonths(t.Rate.Kind == RateGiven && monthly(t.Rate.Rate) || slices.ContainsFunc(t.RateChanges, changesToMonthly))
}

// lateByMonths reports whether penalty runs by months of the due day, so that what
// fell due on another day of the month has another factor for the same days.
func (l *Ledger) lateByMonths() bool {
	by, _ := l.terms.Penalty.byMonths(slices.ContainsFunc(l.frame.rates, changesToMonthly))
	return by
}

// byMonths reports whether any of the rates, and whether all of them, run by months of
// the due day, where the contract rate at times does or never. Without a rule it is the
// contract rate that runs.
func (p *Penalty) byMonths(contract bool) (any, all bool) {
	if !p.Known {
		return contract, contract
	}
	by := func(r PenaltyRate) bool {
		return r.Kind != PenaltyMultiple && monthly(r.Rate) || r.Kind != PenaltyAlone && contract
	}
	return !p.each(func(r PenaltyRate) bool { return !by(r) }), p.each(by)
}

func monthly(r money.Rate) bool { return r.Per == money.PerMonth }

func changesToMonthly(c RateChange) bool { return monthly(c.Rate) }

// beat is what the factors of penalty depend on besides the days.
type beat struct {
	day  int // of the month, of the due day; 0: they are the same for all
	tier int
}

// beat returns that of what fell due on a day, while it is in a tier.
func (l *Ledger) beat(due Date, tier int) beat {
	b := beat{tier: tier}
	if l.lateByMonths() {
		b.day = l.terms.knownFrom(due).Day()
	}
	return b
}
