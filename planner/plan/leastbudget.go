package plan

import "repay/planner/paydown"

// leastBudget is the least whole unit of currency a month with which a plan ends,
// found by halving between none and what pays everything off in a month twice over:
// it ends the plan, and one unit less does not. Nil where nothing ends it.
func (x *planner) leastBudget(policy paydown.Policy) (least *Amount, refused *Refused) {
	owed := Amount(0)
	for i := range x.loans {
		p := x.loans[i].Ledger.Position(x.c.AsOf)
		owed = owed.Add(p.Payoff())
	}
	unit := x.c.Currency.Unit()
	short, enough := Amount(0), 2*owed/unit+1
	if ends, refused := x.endsWith(enough*unit, policy); !ends {
		return nil, refused
	}
	for enough-short > 1 {
		half := short + (enough-short)/2
		switch ends, refused := x.endsWith(half*unit, policy); {
		case refused != nil:
			return nil, refused
		case ends:
			enough = half
		default:
			short = half
		}
	}
	return new(enough * unit), nil
}

// endsWith reports whether a budget a month ends the plan. One that cannot be computed
// does not end.
func (x *planner) endsWith(budget Amount, policy paydown.Policy) (ends bool, refused *Refused) {
	h, _ := x.budget(budget)
	cash, refused := x.ahead(x.keeping(h))
	if refused != nil {
		return false, refused
	}
	r, refusal := paydown.RunWith(x.c.AsOf, x.loans, cash, policy, paydown.Options{EndsOnly: true})
	return refusal == nil && !r.NeverEnds, nil
}
