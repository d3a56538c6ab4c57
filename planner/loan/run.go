package loan

import (
	"math/bits"

	"repay/planner/calendar"
	"repay/planner/money"
)

// Most instalments follow from the one before by the formula of their method
// alone. [cursor.run] writes those in a loop of their own, and level amounts are
// computed over the same periods by [cursor.levelRun]: a schedule of 360 rows
// takes a third of the time that it takes by [cursor.next], which is the rule.
// Both leave to the rule whatever is not plain: the first period, a rate that
// changes, and what clears the balance before the last instalment.

// pace is how one rate counts whole periods of a grid, one after the other: the
// factor of a period is num · weight / den.
type pace struct {
	num, den int64
	by       weight
	years    calendar.Years
}

// weight is what of a period a pace counts.
type weight uint8

const (
	onePeriod   weight = iota
	actualDays         // as many as there are
	daysOfYears        // see [calendar.DaysOfYears]
)

// maxWeight bounds the weight of a period: it is shorter than 8000 years.
const maxWeight = 1 << 31

// weight returns the weight of a period.
func (p *pace) weight(from, due Date) int64 {
	switch p.by {
	case onePeriod:
		return 1
	case daysOfYears:
		return p.years.Days(from, due)
	}
	return int64(due - from)
}

// paceOf is how a rate counts whole periods, as [accrual.at] does; ok is false
// where that takes more than one pair of numbers.
func (ac *accrual) paceOf(r *money.Rate) (p pace, ok bool) {
	num, den, ok := r.Value.Parts()
	if !ok || num < 0 || num > (1<<62)/maxWeight {
		return pace{}, false
	}
	p = pace{num: num, den: den, by: actualDays}
	months := ac.grid.Every.Unit == calendar.Month
	per := int64(1)
	switch {
	case r.Per == money.PerDay:
	case months && (r.Per == money.PerMonth || ac.basis == calendar.Thirty360):
		p.num, p.by = num*int64(ac.grid.Every.N), onePeriod
		if r.Per == money.PerYear {
			per = 12
		}
	case r.Per == money.PerMonth:
		per = 30
	case ac.basis == calendar.Actual365:
		per = 365
	case ac.basis == calendar.Actual360:
		per = 360
	case ac.basis == calendar.ActualActual:
		per, p.by = 365*366, daysOfYears
	default: // months of 30 days where the periods are days
		return pace{}, false
	}
	if den > (1<<62)/per || p.num > 1<<62 {
		return pace{}, false
	}
	p.den = den * per
	return p, true
}

// levelRun adds n whole periods at one pace to an annuity; the first is the one
// that ends with the next due day. A factor is cut off by less than two parts in
// 2^63, for one the product with the weight and for one num/den.
func (a *annuity) levelRun(p pace, dues calendar.Dues, n int) {
	if p.num >= p.den {
		a.long = true
		return
	}
	high, rem := bits.Div64(uint64(p.num)>>1, uint64(p.num)<<63, uint64(p.den)) // num/den in 2^-63, and
	low, _ := bits.Div64(rem, 0, uint64(p.den))                                 // the rest of it in 2^-127
	if p.by == onePeriod || p.num == 0 {
		// Each grows as much as the other.
		for range n {
			a.grow(1<<63 + high)
		}
		return
	}
	for range n {
		from := dues.On
		dues.Next()
		w := uint64(p.weight(from, dues.On))
		over, part := bits.Mul64(high, w)
		carry, _ := bits.Mul64(low, w)
		a.long = a.long || over != 0 || part+carry >= 1<<63
		a.grow(1<<63 + part + carry)
	}
}

// run appends the plain instalments that come next, to the end of the stage, of
// those that fall due by a day.
func (c *cursor) run(rows []Row, by Date) []Row {
	p, until, ok := c.plain()
	if !ok {
		return rows
	}
	until = min(until, by)
	st := &c.s.stages[c.stage]
	level, pays := st.Pay == PayLevel || st.Pay == PayAmount, c.amount
	switch st.Pay {
	case PayAmount:
		pays = st.Amount
	case PayInterest:
		pays = 0
	}
	n, balance, dues := c.k, c.balance, c.dues
	most := min(c.limit, MaxPeriods)
	if c.s.tail.due != 0 {
		most = min(most, c.limit-1) // the last stands off the row
	}
	if st.Periods > 0 {
		most = min(most, n+st.Periods-c.in)
	}
	tops := c.spreadLeft != 0 || c.aside != 0 || len(c.fees) > 0
	for from := c.start; n < most && dues.On <= until; n++ {
		base := balance
		if c.s.straight {
			base = c.s.original
		}
		interest, ok := money.MulDiv(base, p.num*p.weight(from, dues.On), p.den, c.s.interestMode)
		principal, last := pays, n == c.limit-1
		switch {
		case last:
			principal = balance
		case level:
			principal -= interest
		}
		if !ok || principal < 0 || principal >= balance && !last {
			break
		}
		rows = append(rows, Row{})
		row := &rows[len(rows)-1]
		row.N, row.Due, row.Days = n+1, dues.On, int(dues.On-from)
		row.Opening, row.Principal, row.Interest, row.Closing = balance, principal, interest, balance-principal
		if tops {
			c.opening = balance
			c.addTop(row, last)
		}
		c.in++
		row.Payment().Checked()
		from, balance = dues.On, balance-principal
		dues.Next()
	}
	if n > c.k {
		last := &rows[len(rows)-1]
		c.k, c.balance, c.dues = n, balance, dues
		c.start, c.from, c.opening = last.Due, last.Due, balance
		c.leaveStage()
	}
	return rows
}

// plain returns the pace of the coming instalments, and the day up to which they
// are plain; ok is false where the coming one is not.
func (c *cursor) plain() (p pace, until Date, ok bool) {
	if c.log != nil || c.err != nil || c.k == 0 || !c.entered || c.s.span != 1 || c.start != c.from || c.prepaid != 0 || !c.over.isZero() || c.balance <= 0 || c.balance > money.Ceiling {
		return pace{}, 0, false
	}
	st, rate := &c.s.stages[c.stage], c.rate()
	switch until = calendar.Last; {
	case st.Pay == PayFlat || st.Pay == PayDues || st.Pay == PayNothing || c.s.odd != oddNone && c.start < c.s.first:
		return pace{}, 0, false
	case rate == nil:
		n := c.s.changes(c.start)
		if st.Pay == PayLevel && n != c.changes {
			return pace{}, 0, false // the level amount is to be computed again
		}
		if rate = &c.s.rates[n].Rate; n+1 < len(c.s.rates) {
			until = min(until, c.s.rates[n+1].From)
		}
	}
	p, ok = c.s.paceOf(rate)
	return p, until, ok
}
