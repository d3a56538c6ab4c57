package plan

import (
	"math/bits"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/search"
)

// More money each month comes on the day of the largest monthly income, from the
// first such day on or after the as-of day; where no income is monthly, on the day of
// the month of the as-of day.

// withMore is the same comparison, and what payments are held against in it, where so
// much more comes each month. The ways out stay those of the plain household.
func (x *asker) withMore(more Amount) (y *comparer, refused *Refused) {
	if x.now == nil {
		if x.now, refused = householdNow(x.c); refused != nil {
			return nil, refused
		}
	}
	c := *x.c
	day, _ := x.c.Household.PayDay(x.c.AsOf, x.c.Income)
	c.Household = x.now.With(monthlyFrom(x.c.AsOf, more, day))
	y = x.apart()
	y.c, y.low = &c, limits{}
	y.lim, refused = limitsOf(&c, x.last())
	return y, refused
}

// monthlyFrom is a sum each month on a day of it, from a date on.
func monthlyFrom(from Date, a Amount, day int) household.Flow {
	return household.Flow{Amount: a, Every: calendar.Monthly, Day: day, From: from}
}

// more finds the least whole unit of currency more each month with which something
// holds: one unit less does not. It is found by halving between nothing and a sum that
// carries whatever is chosen, once it comes; who stops it half way learns of none.
func (x *asker) more() {
	unit := x.c.Currency.Unit()
	short, enough := Amount(0), x.plenty()/unit+1
	e := sharedEffort(1 + bits.Len64(uint64(enough)))
	if !x.holdsWith(enough*unit, e) {
		return
	}
	for enough-short > 1 {
		if half := short + (enough-short)/2; x.holdsWith(half*unit, e) {
			enough = half
		} else {
			short = half
		}
		if x.stopped() {
			return
		}
	}
	y, refused := x.withMore(enough * unit)
	if refused != nil {
		return
	}
	m := &More{Monthly: enough * unit}
	m.Answer, _ = x.answerIn(y, nil, sideEffort)
	if _, m.From = x.c.Household.PayDay(x.c.AsOf, x.c.Income); m.Answer != nil {
		x.ask.More = m
	}
}

// plenty is what the dearest choice pays, and what is missing without any loan.
func (x *asker) plenty() Amount {
	sum := x.lim.cash.BeforeLoans(x.lim.longest).Deepest
	for i := range x.out.Loans {
		dearest := Amount(0)
		for j := range x.out.Loans[i].Rows {
			dearest = max(dearest, x.out.Loans[i].Rows[j].TotalPaid.Amount)
		}
		sum = (sum + dearest).Together()
	}
	return sum
}

// holdsWith reports whether something is found that holds with so much more each month.
// Any will do: the search ends with the first.
func (x *asker) holdsWith(more Amount, e search.Effort) bool {
	y, refused := x.withMore(more)
	if refused != nil {
		return false
	}
	found := false
	e.Best, e.Stop = func(_, _ int64) { found = true }, func() bool { return found || x.stopped() }
	s := y.seek(TierAny, aim{take: anyOffer, criteria: []criterion{leastCost}}, e)
	return len(s.rows) > 0
}
