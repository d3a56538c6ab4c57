package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// datedCash is a household whose 1,000.00 were counted on 11-10, eleven days
// before the as-of day, with 0% loans of 100.00 a month.
func datedCash() *plan.Case {
	monthly := calendar.Monthly
	day := cases.Date
	terms := func(paidThrough string, payments ...loan.Payment) loan.Terms {
		return loan.Terms{
			Principal: 120000, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.Int(0), Per: money.PerYear}},
			Method: loan.EqualPrincipal, Start: day("2026-04-15"), Every: monthly, Periods: 12, PaidThrough: day(paidThrough), Payments: payments,
		}
	}
	pay := func(d string, a money.Amount) loan.Payment { return loan.Payment{Date: day(d), Amount: a} }
	signed := []agreement.Agreement{{
		Date: day("2026-11-18"), Offer: agreement.Offer{Strategy: agreement.Extend, By: 3, Fee: agreement.Share{Set: true, Amount: 20000}},
	}}
	low := money.Amount(40000)
	return &plan.Case{
		AsOf: day("2026-11-21"),
		Household: &household.Household{
			Cash: 100000, CashDate: day("2026-11-10"),
			Income: []household.Flow{
				{Name: "wages", Amount: 50000, Low: &low, Every: monthly, Day: 10}, // on the first day: counted
				{Name: "wages", Amount: 70000, Every: monthly, Day: 21},            // on the as-of day: still to come
			},
			Expenses: []household.Flow{
				{Name: "living", Amount: 20000, Date: day("2026-11-20")},
				{Name: "rent", Amount: 90000, Date: day("2026-11-09")}, // paid before it was counted
			},
		},
		Loans: []plan.Loan{
			{ID: "word", Terms: terms("2026-11-15")},
			{ID: "recorded", Terms: terms("2026-09-15", pay("2026-11-10", 1100), pay("2026-11-11", 2200), pay("2026-11-21", 3300), pay("2026-11-22", 4400))},
			// A fee of 200.00 on signing: money that left once, recorded or by paid_through.
			{ID: "signed", Terms: terms("2026-09-15", pay("2026-11-18", 20000)), Agreements: signed},
			{ID: "signed-on-word", Terms: terms("2026-11-18"), Agreements: signed},
		},
	}
}

func TestCashOfAnEarlierDay(t *testing.T) {
	c := datedCash()
	s, refused := plan.StartOf(c)
	if refused != nil {
		t.Fatal(refused.Err)
	}
	for i, want := range []money.Amount{10000, 5500, 20000, 30000} {
		if got := s.Paid[i]; got.Loan != i || got.Amount != want {
			t.Errorf("loan %s was paid %d, want %d", c.Loans[i].ID, got.Amount, want)
		}
	}
	// 1,000 + 500 − 200 − 100 − 55 − 200 − 300
	if got := s.Cash(); got != 64500 {
		t.Errorf("cash %d, want 64500", got)
	}
	c.Income = household.Low
	if s, _ := plan.StartOf(c); s.Cash() != 54500 {
		t.Errorf("in a low month %d, want 54500", s.Cash())
	}
}

// What the status and the answers are judged by is that cash, and on the day
// itself a date changes nothing.
func TestDatedCashIsJudged(t *testing.T) {
	dated, plain := datedCash(), datedCash()
	plain.Household = plain.Household.Starting(64500)
	sameJudgement(t, dated, plain)

	today := datedCash()
	today.Household.CashDate = today.AsOf
	plain.Household = plain.Household.Starting(100000)
	sameJudgement(t, today, plain)

	later := datedCash()
	later.Household.CashDate = later.AsOf + 1
	_, refused := plan.State(later)
	if len(refused) != 1 || refused[0].Err.Code != loan.CashLater {
		t.Errorf("cash of tomorrow: %v", refused)
	}
	if _, refused := plan.Compare(later, ""); len(refused) != 1 || refused[0].Err.Code != loan.CashLater {
		t.Errorf("cash of tomorrow, compared: %v", refused)
	}
}

func sameJudgement(t *testing.T, a, b *plan.Case) {
	t.Helper()
	x, bad := plan.State(a)
	y, _ := plan.State(b)
	if bad != nil {
		t.Fatal(bad[0].Err)
	}
	if x.Household.LeastCash != y.Household.LeastCash || x.Household.LeastCashOn != y.Household.LeastCashOn {
		t.Errorf("least cash %d on %s, want %d on %s", x.Household.LeastCash, x.Household.LeastCashOn, y.Household.LeastCash, y.Household.LeastCashOn)
	}
	v, _ := plan.Compare(a, "")
	w, _ := plan.Compare(b, "")
	if got, want := v.Lead().LeastCash, w.Lead().LeastCash; got != want {
		t.Errorf("the answer's least cash %d, want %d", got, want)
	}
}
