package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// penaltyFactor returns what one unit of the base that fell due on due adds from a
// to b: a multiple of the contract rate in force, the contract rate and a spread, or
// a rate of its own.
func (l *Ledger) penaltyFactor(due, a, b Date) money.Ratio {
	p := &l.terms.Penalty
	if a >= b || !l.terms.penaltyKnown() {
		return money.Ratio{}
	}
	if !p.Known {
		return l.frame.lateContract(due, a, b)
	}
	switch p.Kind {
	case PenaltyMultiple:
		return l.frame.lateContract(due, a, b).Mul(p.Multiple)
	case PenaltySpread:
		return l.frame.lateContract(due, a, b).Add(l.frame.lateSpread(p.Rate, due, a, b))
	}
	return l.frame.late(p.Rate, due, a, b)
}

// excessFactor is what principal not yet due bears on base `balance`: the
// penalty rate's excess over the contract rate, never below 0.
func (l *Ledger) excessFactor(due, a, b Date) money.Ratio {
	var sum money.Ratio
	l.frame.stretches(a, b, func(r money.Rate, a, b Date) {
		if x := l.penaltyFactor(due, a, b).Sub(l.frame.late(r, due, a, b)); x.Sign() > 0 {
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

// lateByMonths reports whether penalty runs by months of the due day, so that what
// fell due on another day of the month has another factor for the same days.
func (l *Ledger) lateByMonths() bool {
	if p := &l.terms.Penalty; p.Known && p.Kind == PenaltyAlone {
		return p.Rate.Per == money.PerMonth
	} else if p.Known && p.Kind == PenaltySpread && p.Rate.Per == money.PerMonth {
		return true
	}
	for _, c := range l.frame.rates {
		if c.Rate.Per == money.PerMonth {
			return true
		}
	}
	return false
}

// beat is what the factors of penalty depend on, of a due day: its day of the month,
// or 0 where they are the same for all.
func (l *Ledger) beat(due Date) int {
	if l.lateByMonths() {
		return due.Day()
	}
	return 0
}
