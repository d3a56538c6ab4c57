package plan

import "repay/planner/agreement"

// CostParts is what the cost of a way out consists of. They add up to it: what is
// paid beside the principal, less the principal that is not paid.
type CostParts struct {
	Interest Amount
	Penalty  Amount
	Fees     Amount
	LetOff   Amount // principal that is not asked for
}

// Cost is the sum of the parts.
func (p CostParts) Cost() Amount { return p.Interest + p.Penalty + p.Fees - p.LetOff }

// CostParts takes the cost apart. known is false where a part is not known to the
// cent, where the way never ends, and where nothing is paid or falls due.
func (o *Option) CostParts() (p CostParts, known bool) {
	for _, m := range []Maybe{o.Cost, o.Interest, o.Penalty, o.Fees} {
		if !m.Exact() {
			return p, false
		}
	}
	if o.NeverEnds || o.NoDues || o.Offer.Strategy == agreement.Nothing {
		return p, false
	}
	p = CostParts{Interest: o.Interest.Amount, Penalty: o.Penalty.Amount, Fees: o.Fees.Amount}
	p.LetOff = p.Cost() - o.Cost.Amount
	return p, true
}
