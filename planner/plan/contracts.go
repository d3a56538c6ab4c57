package plan

import "repay/planner/agreement"

// contracts is what the contracts cost from the as-of day on: every loan of the case
// brought up to date on it and paid on its due dates; unknown where that is not known of
// one. It is computed once.
func (x *planner) contracts() Maybe {
	if x.contract == nil {
		var costs every
		for i := range x.c.Loans {
			costs.add(x.c.keepCost(i))
		}
		sum := costs.sum()
		x.contract = &sum
	}
	return *x.contract
}

// keepCost is what one loan costs at keep; unknown where that has no end, or nothing
// falls due.
func (c *Case) keepCost(i int) (cost Maybe) {
	defer tooLarge(i, "principal", func(Refused) { cost = Maybe{} })
	l, refused := accountOn(c, i, c.AsOf)
	if refused != nil {
		return Maybe{}
	}
	if l.paidOff() {
		return exact(0)
	}
	x := l.chooser(new(Memory))
	r, err := x.standing.Build(&agreement.Offer{Name: string(agreement.Keep), Strategy: agreement.Keep})
	if err != nil {
		return Maybe{}
	}
	var o Option
	if x.figures(&o, r); !o.NeverEnds && !o.NoDues {
		return o.Cost
	}
	return Maybe{}
}
