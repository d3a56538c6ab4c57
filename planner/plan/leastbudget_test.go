package plan_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/plan"
)

// The least budget, each try cut short where it can be known that it never ends, is
// the one that halving finds with whole plans. Only where more money does not always
// end a plan sooner may they differ, for they begin apart; each ends it then, and a
// unit less does not.
func TestLeastBudgetIsThatOfHalving(t *testing.T) {
	n, found, others := draws.Many(8, 60), 0, 0
	for i := range n {
		r := rand.New(rand.NewPCG(20261130, uint64(i)))
		c := householdCase(reference.RandomHousehold(r))
		plans, refused := plan.PlanEach(c, plan.PlanOptions{Budget: new(plan.Amount(100 * r.IntN(100)))})
		if len(refused) > 0 {
			continue
		}
		for _, p := range plans {
			if p.LeastBudget == nil {
				continue
			}
			found++
			ends := func(units plan.Amount) bool {
				return !planned(t, c, plan.PlanOptions{Policy: p.Policy, Budget: new(units * c.Currency.Unit()), Brief: true}).NeverEnds
			}
			switch least := *p.LeastBudget / c.Currency.Unit(); {
			case !ends(least) || least > 1 && ends(least-1):
				t.Errorf("sample %d, %s: %d is not the least", i, p.Policy, least)
			case halved(ends) != least:
				others++
			}
		}
	}
	if found < n || others > found/50 {
		t.Errorf("%d were sought, %d of them found by halving elsewhere", found, others)
	}
}

// halved is the least that ends a plan, by halving.
func halved(ends func(units plan.Amount) bool) plan.Amount {
	short, enough := plan.Amount(0), plan.Amount(1)<<22
	for enough-short > 1 {
		if half := (short + enough) / 2; ends(half) {
			enough = half
		} else {
			short = half
		}
	}
	return enough
}
