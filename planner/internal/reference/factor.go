package reference

// Rule: days and due dates. Interest runs from a day (inclusive) to a day
// (exclusive); a stretch is measured inside the period that contains it.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// cellKind is how a period is measured by the rules that count in months.
type cellKind uint8

const (
	regular cellKind = iota // a whole period of the contract
	odd                     // a first period of another length: 30E/360, days/30
	agreed                  // up to the last day of a list: 30E/360, months from the day of lending
	loose                   // outside the contract's periods: days/360, days/30
)

// cell is one period of a contract or agreement.
type cell struct {
	from, to Date
	kind     cellKind
	lent     Date // of agreed
}

// factor is rate × time for [a, b) inside the cell: the interest on 1.
func factor(r money.Rate, t loan.Terms, c cell, a, b Date) *big.Rat {
	days, basis := int64(b-a), t.Basis
	inMonths := t.Every.Unit == calendar.Month && c.kind == regular
	months := func() *big.Rat {
		n := int64(t.Every.N)
		if t.OddDays == loan.OddThirty {
			return minus(thirtieths(c, n, b), thirtieths(c, n, a))
		}
		return frac(n*days, int64(c.to-c.from))
	}
	var time *big.Rat
	switch {
	case r.Per == money.PerDay:
		time = frac(days, 1)
	case r.Per == money.PerMonth && inMonths:
		time = months()
	case r.Per == money.PerMonth && c.kind == agreed:
		time = agreedMonths(t, c.lent, a, b)
	case r.Per == money.PerMonth:
		time = frac(days, 30)
	case basis != calendar.Thirty360:
		time = actualYears(basis, a, b)
	case inMonths:
		time = times(months(), frac(1, 12))
	case c.kind == loose:
		time = frac(days, 360)
	default:
		time = frac(thirtyE(a, b), 360)
	}
	return times(r.Value.Rat(), time)
}

// thirtieths is how many of the n months of a cell are full on a day, where each day
// of it makes a thirtieth: all of them once they are full, and on the last day.
func thirtieths(c cell, n int64, d Date) *big.Rat {
	full := frac(0, 1)
	for x := c.from; x < d; x++ {
		if full = plus(full, frac(1, 30)); full.Cmp(frac(n, 1)) >= 0 {
			break
		}
	}
	if d >= c.to {
		return frac(n, 1)
	}
	return full
}

// actualYears is the year fraction of [a, b) on an actual-day basis.
func actualYears(basis calendar.Basis, a, b Date) *big.Rat {
	switch basis {
	case calendar.Actual365:
		return frac(int64(b-a), 365)
	case calendar.Actual360:
		return frac(int64(b-a), 360)
	}
	sum := new(big.Rat)
	for y := a.Year(); y <= b.Year(); y++ {
		from, to := max(a, calendar.Of(y, 1, 1)), min(b, calendar.Of(y+1, 1, 1))
		if to > from {
			length := int64(calendar.Of(y+1, 1, 1) - calendar.Of(y, 1, 1))
			sum.Add(sum, frac(int64(to-from), length))
		}
	}
	return sum
}

// thirtyE counts days in months of 30 (30E/360).
func thirtyE(a, b Date) int64 {
	count := func(x Date) int64 {
		y, m, d := x.Civil()
		return int64(360*y + 30*m + min(d, 30))
	}
	return count(b) - count(a)
}

// lateFactor is the penalty on 1 for the one day d of a month of so many days.
func lateFactor(r money.Rate, basis calendar.Basis, d Date, month int64) *big.Rat {
	if r.Per == money.PerMonth {
		return over(r.Value.Rat(), frac(month, 1))
	}
	return dayFactor(r, basis, d)
}

// monthLength is how many days the month has that day d is in, of months that run
// from one monthly day of due to the next.
func monthLength(due, d Date) int64 {
	k := 0
	for due.AddMonths(k+1) <= d {
		k++
	}
	for due.AddMonths(k) > d {
		k--
	}
	return int64(due.AddMonths(k+1) - due.AddMonths(k))
}

// dayFactor is the interest on 1 for the one day d: 30/360 as actual/360, a month as
// 30 days.
func dayFactor(r money.Rate, basis calendar.Basis, d Date) *big.Rat {
	switch {
	case r.Per == money.PerDay:
		return r.Value.Rat()
	case r.Per == money.PerMonth:
		return over(r.Value.Rat(), frac(30, 1))
	case basis == calendar.Thirty360:
		basis = calendar.Actual360
	}
	return times(r.Value.Rat(), actualYears(basis, d, d+1))
}
