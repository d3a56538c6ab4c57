package plan_test

import (
	"fmt"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// twenty is a case of 20 loans over 5 years, some dues behind, with so much income a
// month beside the living costs.
func twenty(income plan.Amount) *plan.Case {
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY}
	c.Household = &household.Household{
		Cash:     300000,
		Income:   []household.Flow{{Name: "wages", Amount: income, Every: calendar.Monthly, Day: 10}, {Name: "weekend", Amount: 20000, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: calendar.Of(2026, 11, 7)}},
		Expenses: []household.Flow{{Amount: 280000, Every: calendar.Monthly, Day: 1}, {Amount: 150000, Every: calendar.Monthly, Day: 15}},
	}
	for i := range 20 {
		start := calendar.Of(2025, 1+i%12, 3+i)
		t := loan.Terms{
			Principal: 1000000 + plan.Amount(i)*137137, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(int64(8+i), 100)}},
			Method: loan.Annuity, Start: start, Every: calendar.Monthly, Periods: 60, PaidThrough: calendar.Of(2026, 9+i%3, 1),
			Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)},
		}
		if i%3 == 0 {
			t.Method = loan.EqualPrincipal
		}
		c.Loans = append(c.Loans, plan.Loan{ID: fmt.Sprint(i), Terms: t})
	}
	return c
}

// BenchmarkPlans plans 20 loans over 5 years by every policy, and says how many times
// as long it takes to compare the ways out of them.
func BenchmarkPlans(b *testing.B) {
	for name, income := range map[string]plan.Amount{"plenty": 1500000, "tight": 1000000, "never": 450000} {
		b.Run(name, func(b *testing.B) {
			c := twenty(income)
			each := func() {
				if _, refused := plan.PlanEach(c, plan.PlanOptions{Brief: true}); len(refused) > 0 {
					b.Fatal(refused)
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				each()
			}
			compare := timed.Best(func() { plan.Compare(c, plan.Cheapest) })
			b.ReportMetric(timed.Best(each)/compare, "plans/compare")
			b.ReportMetric(timed.Best(func() { plan.PlanPayments(c, plan.PlanOptions{Policy: paydown.Avalanche}) })/compare, "plan/compare")
		})
	}
}
