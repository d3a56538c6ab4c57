package plan

import (
	"repay/planner/loan"
	"repay/planner/paydown"
)

// LateCost is what the lateness of a due adds in a plan, as far as it can be told: of
// a card it is part of all that the card bears, and so is it where the penalty runs
// on the whole balance; where the penalty is unknown it is a lower bound, and nothing
// where the plan broke off before the due was cleared.
func (c *Case) LateCost(l paydown.Late) Maybe {
	switch t := &c.Loans[l.Loan].Terms; {
	case l.BrokeOff, t.Method == loan.Revolving, t.Penalty.Known && t.Penalty.On == loan.OfBalance:
		return Maybe{}
	default:
		return Maybe{Amount: l.Cost, Known: true, AtLeast: !t.Penalty.Known}
	}
}

// LateCosts is that of several.
func (c *Case) LateCosts(lates []paydown.Late) Maybe {
	return SumOf(lates, func(l *paydown.Late) Maybe { return c.LateCost(*l) })
}
