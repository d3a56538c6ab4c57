package loan

import "repay/planner/enum"

// Rule: what a payoff charges of the interest that has not accrued yet: nothing, that
// of the rest of the running period, or that of every instalment to come. After the end
// there is none. What is prepaid in part, and what falls due at once otherwise, bears
// interest to the day alone.

// PayoffInterest is up to when a payoff charges interest.
type PayoffInterest uint8

const (
	ToDate    PayoffInterest = iota // to the day
	ForPeriod                       // of the whole running period
	ForAll                          // of every instalment to come
)

// PayoffInterests are what a payoff may charge, as books name it.
var PayoffInterests = enum.List[PayoffInterest]{
	{Is: ToDate, Name: "to-date", Also: []string{"到当天", "按天", "按日"}},
	{Is: ForPeriod, Name: "period", Also: []string{"当期", "整期"}},
	{Is: ForAll, Name: "all", Also: []string{"全部", "全部剩余"}},
}

// interestToCome is the interest that a payoff on day d charges beyond what has accrued.
func (l *Ledger) interestToCome(d Date) Amount {
	c := &l.cur
	if l.terms.Prepay.Interest == ToDate || l.card != nil || l.scheme == nil || c.done() || c.balance == 0 {
		return 0
	}
	if l.terms.Prepay.Interest == ForPeriod {
		from, end := l.running(d)
		if d <= from {
			return 0
		}
		return max(0, c.accruedTo(end, nil, 0)-c.accruedTo(d, nil, 0))
	}
	f := c.fork()
	f.over = leftOver{}
	rows, _ := f.rows()
	sum := -(c.accruedTo(d, nil, 0) + c.aside + c.spreadLeft)
	for k := range rows {
		sum += rows[k].Interest
	}
	return max(0, sum)
}

// running is the period of the due days in which day d is: of a bullet one of those
// before its end. An agreement in the middle of one does not begin another.
func (l *Ledger) running(d Date) (from, end Date) {
	c := &l.cur
	from, end = c.start, c.due()
	if c.s.span > 1 {
		k := c.s.grid.After(d)
		return max(from, c.s.grid.At(k-1)), min(end, c.s.grid.At(k))
	}
	if before := c.s.grid.At(c.s.index - 1); c.k == 0 && l.scheme != l.contract {
		from = min(from, before)
	}
	return from, end
}
