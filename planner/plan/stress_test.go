package plan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// stressed are the misfortunes of a plan, by kind.
func stressed(t *testing.T, h *household.Household, p paydown.Policy, loans ...plan.Loan) map[plan.StressKind]plan.StressCase {
	t.Helper()
	list, refused := plan.Stress(&plan.Case{AsOf: planDay, Currency: money.CNY, Household: h, Loans: loans}, plan.PlanOptions{Policy: p})
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	by := map[plan.StressKind]plan.StressCase{}
	for _, x := range list {
		by[x.Kind] = x
	}
	return by
}

// A tenth less of 111.11 is 100.00, which is due each month; of 111.10 it is a cent less.
func TestStressIsATenthOfIncome(t *testing.T) {
	a := owing("a")
	a.Terms.Principal, a.Terms.Rate.Rate.Value, a.Terms.PaidThrough = 1200_00, money.Ratio{}, calendar.Of(2026, 11, 8)
	for income, breaks := range map[plan.Amount]bool{111_11: false, 111_10: true} {
		x := stressed(t, &household.Household{Income: []household.Flow{monthly(income, 8)}}, paydown.Avalanche, a)[plan.StressIncome]
		if x.Breaks != breaks || breaks && (x.First != calendar.Of(2026, 12, 8) || x.Short != 8) { // a cent more each of eight months
			t.Errorf("of %d: %+v", income, x)
		}
	}
}

// A bill is worst on the day after a payday, when what was left over has been paid
// ahead; what comes every month and is missed is missed first.
func TestStressFindsTheWorstDay(t *testing.T) {
	a := owing("a")
	a.Terms.PaidThrough = calendar.Of(2026, 11, 8)
	h := &household.Household{Cash: 4000_00, Income: []household.Flow{monthly(3000_00, 10)}}
	by := stressed(t, h, paydown.Avalanche, a)
	if x := by[plan.StressBill]; !x.Breaks || x.On != calendar.Of(2026, 12, 11) || x.Amount != 2000_00 {
		t.Errorf("bill: %+v", x)
	}
	h.Cash = 100_000_00
	by = stressed(t, h, paydown.None, a)
	if bill, missed := by[plan.StressBill], by[plan.StressMissed]; bill.On != planDay || missed.On != calendar.Of(2026, 12, 10) || bill.Breaks || missed.Breaks {
		t.Errorf("nothing breaks: bill %+v, missed %+v", bill, missed)
	}
}

// Who lives on an income is short without it, whatever the loans.
func TestStressSaysWhatLivingLacks(t *testing.T) {
	h := &household.Household{Cash: 500_00, Income: []household.Flow{monthly(2500_00, 1)}, Expenses: []household.Flow{monthly(1000_00, 11)}}
	if x := stressed(t, h, paydown.Avalanche, owing("a"))[plan.StressNoIncome]; x.BeforeLoans == nil || x.BeforeLoans.Date != calendar.Of(2026, 12, 11) {
		t.Errorf("%+v", x.BeforeLoans)
	}
	if x := stressed(t, h, paydown.Avalanche, owing("a"))[plan.StressRates]; x.BeforeLoans != nil {
		t.Errorf("rates do not change living: %+v", x.BeforeLoans)
	}
}

// Two points a year, whatever the rate is for.
func TestStressRaisesRatesByTwoPoints(t *testing.T) {
	h := &household.Household{Cash: 20000_00}
	for per, rate := range map[money.Per]money.Ratio{money.PerYear: money.NewRatio(12, 100), money.PerMonth: money.NewRatio(1, 100)} {
		a := owing("a")
		a.Terms.Method, a.Terms.Prepay.Effect = loan.InterestOnly, loan.Advance // nothing is paid ahead
		a.Terms.Rate.Rate = money.Rate{Value: rate, Per: per}
		// 12,000.00 to 8 July: 17 of 30 days of November, and seven months, at 20.00 a month.
		if x := stressed(t, h, paydown.Avalanche, a)[plan.StressRates]; x.Breaks || x.CostMore < 151_00 || x.CostMore > 152_00 {
			t.Errorf("per %v: %+v", per, x)
		}
	}
}
