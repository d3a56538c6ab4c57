package loan

import (
	"repay/planner/calendar"
	"repay/planner/money"
)

// accrual is time turned into interest: the contract's rates by date, its
// day-count basis and its due days.
type accrual struct {
	rates []RateChange // ascending; the first holds from the beginning
	basis calendar.Basis
	grid  calendar.Grid
	start Date // start of the first period, where it is a whole one
	first Date // the first due day
	odd   oddKind
	parts OddDays // what a part of a whole period counts
	tail  period  // the last period, where it ends off the row; the zero value: it does not
}

// oddKind says how the stretch before the first due day is counted by rates
// that know only whole periods (30/360 and /month).
type oddKind uint8

const (
	oddNone   oddKind = iota // it is a whole period, or part of one
	odd30E                   // an odd first period of the contract: 30E/360
	oddActual                // outside the contract's periods: actual days/360
	oddDated                 // up to the last day of a list: 30E/360, and months from the start
)

// RateOn returns the contract rate in force on d: of a [Scheme], the rate on the
// balance where a stage names none of its own.
func (ac *accrual) RateOn(d Date) money.Rate {
	return ac.rates[ac.changes(d)].Rate
}

// changes counts the rate changes that are in force on d.
func (ac *accrual) changes(d Date) int {
	n := 0
	for n+1 < len(ac.rates) && ac.rates[n+1].From <= d {
		n++
	}
	return n
}

// stretches calls f for each piece of [a, b) in which one rate is in force.
func (ac *accrual) stretches(a, b Date, f func(r money.Rate, a, b Date)) {
	for i, c := range ac.rates {
		end := b
		if i+1 < len(ac.rates) {
			end = min(b, ac.rates[i+1].From)
		}
		if from := max(a, c.From); from < end {
			f(c.Rate, from, end)
		}
	}
}

// dueOn is the due date of the instalment whose place in the row is a day: that day,
// but of the last one where it stands off the row.
func (ac *accrual) dueOn(day Date) Date {
	if ac.tail.due != 0 && day > ac.tail.from {
		return ac.tail.due
	}
	return day
}

// period is a stretch from one due day to the next; the zero value is one that
// has still to be found.
type period struct{ from, due Date }

// factor returns the interest on one unit of balance from a to b, at the
// contract rate with its changes, or at *fixed. It is not reduced.
func (ac *accrual) factor(fixed *money.Rate, a, b Date) money.Ratio {
	return ac.factorIn(period{}, fixed, a, b)
}

// factorIn is factor for a stretch that a period is known to hold.
func (ac *accrual) factorIn(in period, fixed *money.Rate, a, b Date) money.Ratio {
	if a >= b {
		return money.Ratio{}
	}
	if fixed == nil {
		if len(ac.rates) > 1 {
			var sum money.Ratio
			ac.stretches(a, b, func(r money.Rate, a, b Date) { sum = sum.Add(ac.at(in, r, a, b)) })
			return sum
		}
		fixed = &ac.rates[0].Rate
	}
	return ac.at(in, *fixed, a, b)
}

// at returns the interest factor of one rate from a to b.
func (ac *accrual) at(in period, r money.Rate, a, b Date) money.Ratio {
	switch {
	case r.Per == money.PerDay:
		return r.Value.Times(money.Int(int64(b - a)))
	case r.Per == money.PerMonth:
		return r.Value.Times(ac.months(in, a, b, false))
	case ac.basis == calendar.Thirty360:
		return r.Value.Times(ac.months(in, a, b, true)).Times(money.Fraction(1, 12))
	}
	return r.Value.Times(ac.basis.YearFraction(a, b))
}

// months returns the time from a to b in months: N for a whole period of N
// months, and for part of one [accrual.partOf] it.
// Where there is no such period, days/30, in months of 30 days if thirty.
func (ac *accrual) months(in period, a, b Date, thirty bool) money.Ratio {
	if t := ac.tail; t.due != 0 && b > t.from {
		odd := accrual{odd: odd30E, first: never}
		days := odd.months(period{}, max(a, t.from), b, thirty)
		if a >= t.from {
			return days
		}
		return ac.months(in, a, t.from, thirty).Add(days)
	}
	if in.from <= a && b <= in.due && ac.grid.Every.Unit == calendar.Month && (ac.odd == oddNone || ac.first <= a) {
		if in == (period{a, b}) {
			return money.Int(int64(ac.grid.Every.N))
		}
		return ac.partOf(in, a, b)
	}
	var sum money.Ratio
	loose := func(a, b Date, thirty bool) {
		days := int64(b - a)
		if thirty {
			days = calendar.Days30E(a, b)
		}
		sum = sum.Add(money.Fraction(days, 30))
	}
	if ac.odd != oddNone && a < ac.first {
		end := min(b, ac.first)
		if ac.odd == oddDated && !thirty {
			sum = ac.wholeMonths(calendar.Grid{Anchor: ac.start, Every: ac.grid.Every}, a, end)
		} else {
			loose(a, end, thirty && ac.odd != oddActual)
		}
		a = end
	}
	if a >= b {
		return sum
	}
	if ac.grid.Every.Unit != calendar.Month {
		loose(a, b, thirty)
		return sum
	}
	return sum.Add(ac.wholeMonths(ac.grid, a, b))
}

// wholeMonths is months on a row of due days, or on that of the days of the start.
func (ac *accrual) wholeMonths(row calendar.Grid, a, b Date) (sum money.Ratio) {
	for k := row.After(a); a < b; k++ {
		lo, hi := row.At(k-1), row.At(k)
		if hi == ac.first && ac.odd == oddNone {
			lo = ac.start
		}
		end := min(b, hi)
		sum = sum.Add(ac.partOf(period{lo, hi}, a, end))
		a = end
	}
	return sum
}

// partOf returns the months of a part of a period of N months: N times days passed ÷
// days in the period, or a thirtieth for each day until N months are full, which they
// are on the due day. However time is cut, its pieces come to the whole.
func (ac *accrual) partOf(in period, a, b Date) money.Ratio {
	n := int64(ac.grid.Every.N)
	if ac.parts == OddMonth {
		return money.Fraction(n*int64(b-a), int64(in.due-in.from))
	}
	full := 30 * n
	passed := func(d Date) int64 {
		if d == in.due {
			return full
		}
		return min(int64(d-in.from), full)
	}
	return money.Fraction(passed(b)-passed(a), 30)
}

// daily returns the factor of rate r over [a, b) by actual days: 30/360 and /month
// run on actual/360.
func (ac *accrual) daily(r money.Rate, a, b Date) money.Ratio {
	switch r.Per {
	case money.PerDay:
		return r.Value.Times(money.Int(int64(b - a)))
	case money.PerMonth:
		return r.Value.Times(money.Fraction(int64(b-a), 30))
	}
	basis := ac.basis
	if basis == calendar.Thirty360 {
		basis = calendar.Actual360
	}
	return r.Value.Times(basis.YearFraction(a, b))
}

// average is what a rate bears on day d as a part of a year of 365 days, where it
// runs by whole months: the same in a short month and in a long one. It is daily
// where it runs by days.
func (ac *accrual) average(r money.Rate, d Date) money.Ratio {
	months := ac.grid.Every.Unit == calendar.Month && ac.first != never
	if r.Per == money.PerMonth && months || r.Per == money.PerYear && ac.basis == calendar.Thirty360 {
		return r.Yearly().Mul(money.NewRatio(1, 365))
	}
	return ac.daily(r, d, d+1)
}
