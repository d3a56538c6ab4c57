package loan

import (
	"math/bits"
	"slices"

	"repay/planner/calendar"
	"repay/planner/money"
)

// Most instalments follow from the one before by the formula of their method
// alone. [cursor.run] writes those in a loop of their own, and level amounts are
// computed over the same periods by [cursor.levelRun]: a schedule of 360 rows
// takes a third of the time that it takes by [cursor.next], which is the rule.
// Both leave to the rule whatever is not plain: a first period that may be odd, a
// rate that changes, and what clears the balance before the last instalment.

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
	if p.by == actualDays {
		return int64(due - from)
	}
	return p.weigh(from, due)
}

func (p *pace) weigh(from, due Date) int64 {
	if p.by == onePeriod {
		return 1
	}
	return p.years.Days(from, due)
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

// levelRun adds n whole periods at one pace to an annuity, the first from a day to the
// due day at hand, and returns the last of their due days. A factor is cut off by less
// than two parts in 2^63, for one the product with the weight and for one num/den.
func (a *annuity) levelRun(p pace, from Date, dues *calendar.Dues, n int) Date {
	if p.num >= p.den {
		a.long = true
		return from
	}
	high, rem := bits.Div64(uint64(p.num)>>1, uint64(p.num)<<63, uint64(p.den)) // num/den in 2^-63, and
	low, _ := bits.Div64(rem, 0, uint64(p.den))                                 // the rest of it in 2^-127
	if p.by == onePeriod || p.num == 0 {
		// Each grows as much as the other.
		for range n {
			a.grow(1<<63 + high)
		}
		return from
	}
	var room [48]Date
	grown, sum, most, over := a.grown, a.sum, a.most, uint64(0)
	for a.n += n; n > 0; n -= min(n, len(room)) {
		days := room[:min(n, len(room))]
		dues.Fill(days)
		for _, due := range days {
			w := uint64(p.weight(from, due))
			more, part := bits.Mul64(high, w)
			carry, _ := bits.Mul64(low, w)
			part += carry
			over |= more | part>>63
			growth := 1<<63 + part
			most = max(most, growth)
			sum = sum.times(growth).plusOne()
			grown = grown.times(growth)
			from = due
		}
	}
	a.grown, a.sum, a.most, a.long = grown, sum, most, a.long || over != 0
	return from
}

// plain is what the plain instalments to the end of a stage have in common.
type plain struct {
	pace
	of       money.Portion // the pace, of a balance
	until    Date          // the day up to which they are plain
	most     int           // the index after the last of them
	level    bool          // each pays so much, with its interest
	pays     Amount
	tops     bool // something goes on top
	straight bool // interest runs on what the loan was at first
}

// run appends the plain instalments that come next, to the end of the stage, of
// those that fall due by a day.
func (c *cursor) run(rows []Row, by Date) []Row {
	if c.foreseen() != nil {
		return c.take(rows, by)
	}
	p, ok := c.plain()
	if !ok {
		return rows
	}
	p.until = min(p.until, by)
	var room [48]Date // the due days of most schedules
	for c.k < p.most && c.dues.On <= p.until {
		days, dues := room[:min(len(room), c.coming(&p))], c.dues
		dues.Fill(days)
		n := len(rows)
		rows = c.split(rows, days, &p)
		c.top(rows[n:], &p)
		if n = len(rows) - n; n < len(days) {
			for range n {
				c.dues.Next()
			}
			break
		}
		c.dues = dues
	}
	c.leaveStage()
	return rows
}

// coming is how many plain instalments come surely, or at the most: one at least.
func (c *cursor) coming(p *plain) int {
	n := min(p.most-c.k, int(p.until-c.dues.On)/c.s.grid.Every.Least()+1)
	if p.level && p.pays > 0 {
		n = min(n, int(c.balance/p.pays)+1)
	}
	return n
}

// split appends those of some due days, as far as they are plain: how much of each is
// interest, and how much principal.
func (c *cursor) split(rows []Row, days []Date, p *plain) []Row {
	balance, from, at, last := c.balance, c.start, c.k+1, c.limit
	n := len(rows)
	rows = slices.Grow(rows, len(days))[:n+len(days)]
	clear(rows[n:])
	made := rows[n:][:len(days)]
	for i, due := range days {
		base, principal := balance, p.pays
		if p.straight {
			base = c.s.original
		}
		interest, ok := p.of.Of(base, p.weight(from, due))
		if at+i == last {
			principal = balance
		} else {
			if p.level {
				principal -= interest
			}
			ok = ok && principal < balance
		}
		if !ok || due > p.until || principal < 0 || principal+interest > money.Ceiling {
			return rows[:n+i]
		}
		row := &made[i]
		row.N, row.Due, row.State, row.Days = at+i, due, c.state, int(due-from)
		row.Opening, row.Principal, row.Interest = balance, principal, interest
		from, balance = due, balance-principal
		row.Closing = balance
	}
	return rows
}

// top puts on plain instalments what goes on top of them, and goes on behind them.
func (c *cursor) top(rows []Row, p *plain) {
	n := len(rows)
	if n == 0 {
		return
	}
	if !p.tops {
		c.in += n
	} else {
		for i := range rows {
			row := &rows[i]
			c.opening = row.Opening
			c.addTop(row, row.N == c.limit)
			c.in++
			row.Payment().Checked()
		}
	}
	last := &rows[n-1]
	c.k, c.balance, c.opening = last.N, last.Closing, last.Closing
	c.start, c.from = last.Due, last.Due
}

// oneMore is rows with an empty one behind them, which is made where it stands.
func oneMore(rows []Row) []Row {
	n := len(rows)
	if n == cap(rows) {
		return append(rows, Row{})
	}
	rows = rows[:n+1]
	rows[n] = Row{}
	return rows
}

// untouched reports whether the coming instalment bears nothing but its own interest: none
// was paid ahead or put off, nothing is left over of earlier ones, and no entries are kept.
func (c *cursor) untouched() bool {
	return c.log == nil && c.err == nil && c.start == c.from && c.prepaid == 0 && c.over.isZero()
}

// plain returns what the coming instalments have in common; ok is false where the
// coming one is not plain.
func (c *cursor) plain() (p plain, ok bool) {
	if !c.untouched() || !c.entered || c.s.span != 1 || c.opening != c.balance || c.balance <= 0 || c.balance > money.Ceiling {
		return p, false
	}
	st, rate := &c.s.stages[c.stage], c.rate()
	switch p.until = calendar.Last; {
	case st.Pay == PayFlat || st.Pay == PayDues || st.Pay == PayNothing || c.s.odd != oddNone && c.start < c.s.first:
		return p, false
	case rate == nil:
		n := c.s.changes(c.start)
		if st.Pay == PayLevel && n != c.changes {
			return p, false // the level amount is to be computed again
		}
		if rate = &c.s.rates[n].Rate; n+1 < len(c.s.rates) {
			p.until = min(p.until, c.s.rates[n+1].From)
		}
	}
	if p.pace, ok = c.s.paceOf(rate); !ok || c.k == 0 && (p.by != actualDays || c.s.regular != 0) {
		return p, false // the first period may be an odd one
	}
	p.of = money.PortionOf(p.num, p.den, c.s.interestMode)
	p.most = min(c.limit, MaxPeriods)
	if c.s.tail.due != 0 {
		p.most = min(p.most, c.limit-1) // the last stands off the row
	}
	if st.Periods > 0 {
		p.most = min(p.most, c.k+st.Periods-c.in)
	}
	switch p.level, p.pays = st.Pay == PayLevel || st.Pay == PayAmount, c.amount; st.Pay {
	case PayAmount:
		p.pays = st.Amount
	case PayInterest:
		p.pays = 0
	}
	p.straight, p.tops = c.s.straight, c.spreadLeft != 0 || c.aside != 0 || len(c.fees) > 0
	return p, true
}
