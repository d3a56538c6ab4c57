package plan_test

import (
	"slices"
	"testing"

	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What lateness adds where no penalty terms are known is not nothing: the loan takes
// at least so much.
func TestAPlanWithAnUnknownPenaltyIsAtLeast(t *testing.T) {
	silent := late("silent")
	silent.Terms.Penalty = loan.Penalty{}
	current := late("current")
	current.Terms.Penalty, current.Terms.PaidThrough = loan.Penalty{}, today-10
	for _, x := range []struct {
		name  string
		h     *household.Household
		loans []plan.Loan
		want  []int
	}{
		{"overdue now", with(9000_00, 0), []plan.Loan{silent}, []int{0}},
		{"late in the plan", with(0, 300_00), []plan.Loan{late("known"), current}, []int{1}},
		{"never late", with(9000_00, 0), []plan.Loan{current}, nil},
		{"known", with(0, 300_00), []plan.Loan{late("known")}, nil},
	} {
		p, refused := plan.PlanPayments(&plan.Case{AsOf: today, Household: x.h, Loans: x.loans}, plan.PlanOptions{})
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		if !slices.Equal(p.AtLeast, x.want) {
			t.Errorf("%s: %v, want %v", x.name, p.AtLeast, x.want)
		}
	}
}
