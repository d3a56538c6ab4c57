package plan_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/plan"
)

// What a plan is measured against is what keeping every contract costs in a
// comparison.
func TestContractsCostWhatKeepDoes(t *testing.T) {
	known := 0
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		p, refused := plan.PlanPayments(c, plan.PlanOptions{})
		if p == nil || len(refused) > 0 || p.Result == nil {
			return
		}
		cmp, refused := plan.Compare(c, plan.Cheapest)
		if len(refused) > 0 || cmp.Keep == nil || !p.Contracts.Known {
			return
		}
		if known++; p.Contracts != cmp.Keep.Cost {
			t.Fatalf("the contracts cost %+v, keep %+v", p.Contracts, cmp.Keep.Cost)
		}
	})
	if known == 0 {
		t.Error("nothing was compared")
	}
}
