package plan_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/money"
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

// A loan that is paid off costs nothing more.
func TestContractsOfALoanThatIsPaidOff(t *testing.T) {
	gone := owing("b")
	gone.Terms.Start, gone.Terms.PaidThrough = calendar.Of(2025, 7, 8), calendar.Of(2026, 7, 8)
	c := &plan.Case{AsOf: planDay, Currency: money.CNY, Loans: []plan.Loan{owing("a")}, Household: &household.Household{Cash: 20000_00}}
	one := planned(t, c, plan.PlanOptions{}).Contracts
	c.Loans = append(c.Loans, gone)
	if both := planned(t, c, plan.PlanOptions{}).Contracts; !one.Known || both != one {
		t.Errorf("%+v, beside what is paid off %+v", one, both)
	}
}
