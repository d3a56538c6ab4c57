package household

import (
	"math"

	"repay/planner/calendar"
)

// Payment is what all loans together take on a date.
type Payment = calendar.Sum

// Verdict is whether payments can be carried on every date.
type Verdict struct {
	Short     bool
	First     Date   // the first date that fails
	Deepest   Amount // the deepest shortfall
	Least     Amount // the least cash on any date
	LeastDate Date
	Lasts     bool // BeforeLoans: short on the last date too
}

// Carry judges payments, ascending by date, through a day: on none from the as-of
// day on may what was paid be more than [Cash.Room]. Between two incomes room only
// falls and what was paid only rises, so that the last day before each income
// and the last day of all decide; the first day that fails is found inside.
func (c *Cash) Carry(payments []Payment, until Date) Verdict {
	return c.judge(payments, until, c.limit)
}

// limit is what has to stay of the cash when lenders are paid: the reserve, or as much as
// there is of it.
func (c *Cash) limit(base Amount) Amount { return min(c.Reserve, base) }

// BeforeLoans reports whether the household is short of its reserve without
// any loan, on some date through a day.
func (c *Cash) BeforeLoans(until Date) Verdict {
	lasts := false
	v := c.judge(nil, until, func(base Amount) Amount {
		lasts = base < c.Reserve
		return c.Reserve
	})
	v.Lasts = lasts
	return v
}

// judge holds the cash of every date through a day against a limit, which may
// follow from what it would be without any loan.
func (c *Cash) judge(payments []Payment, until Date, limit func(base Amount) Amount) Verdict {
	v := c.verdict()
	c.Walk(payments, until, func(d Date, base, paid Amount) { v.on(d, base-paid, limit(base)) })
	return v
}

// verdict is the verdict before any date.
func (c *Cash) verdict() Verdict {
	return Verdict{Least: math.MaxInt64, LeastDate: c.Points[0].Date}
}

// on holds the cash at the end of a date against a limit.
func (v *Verdict) on(d Date, cash, limit Amount) {
	if cash < v.Least {
		v.Least, v.LeastDate = cash, d
	}
	if short := limit - cash; short > 0 {
		if !v.Short {
			v.Short, v.First = true, d
		}
		v.Deepest = max(v.Deepest, short)
	}
}

// Last is the day of the last of payments, ascending by date, or a day after it.
func Last(payments []Payment, day Date) Date {
	if n := len(payments); n > 0 {
		return max(day, payments[n-1].Date)
	}
	return day
}

// Walk calls f for every date up to last on which cash changes, with the cash
// without any loan and the payments made so far.
func (c *Cash) Walk(payments []Payment, last Date, f func(d Date, base, paid Amount)) {
	i, j := 0, 0
	base, paid := c.Points[0].Cash, Amount(0)
	for i < len(c.Points) || j < len(payments) {
		d := Date(1 << 30)
		if i < len(c.Points) {
			d = c.Points[i].Date
		}
		if j < len(payments) {
			d = min(d, payments[j].Date)
		}
		if d > last {
			return
		}
		for i < len(c.Points) && c.Points[i].Date == d {
			base = c.Points[i].Cash
			i++
		}
		for j < len(payments) && payments[j].Date <= d {
			paid = paid.Add(payments[j].Amount)
			j++
		}
		f(d, base, paid)
	}
}
