package loan

import (
	"math"

	"repay/planner/money"
)

// enterFlat begins a stage that pays equal parts of the balance and a charge
// on its opening balance each period. Its rate is the one that these payments
// imply, per period, on the balance.
func (c *cursor) enterFlat(st *Stage) {
	n := c.left()
	c.flatBase, c.flatLeft = c.balance, c.balance
	c.amount = c.s.roundPart(c.balance, n)
	pays := make([]float64, n)
	left, from := c.balance, c.start
	for i := range pays {
		due := c.s.due(c.k + i)
		part := min(c.amount, left)
		if i == n-1 {
			part = left
		}
		left -= part
		pays[i] = float64(part + c.charge(st, from, due))
		from = due
	}
	if r, ok := roundedPeriodRate(float64(c.balance), pays); ok {
		c.implied = r
	}
}

// charge returns what a flat stage charges for a period.
func (c *cursor) charge(st *Stage, from, due Date) Amount {
	switch {
	case st.Charge > 0:
		return st.Charge
	case st.Charged:
		return st.ChargePart.Of(c.flatBase, c.s.interestMode)
	}
	return c.s.factor(st.Rate, from, due).Of(c.flatBase, c.s.interestMode)
}

// tenDecimals rounds a rate that was found by iteration, before it touches
// money.
func tenDecimals(r float64) money.Ratio {
	return money.NewRatio(int64(math.Round(r*1e10)), 1e10)
}
