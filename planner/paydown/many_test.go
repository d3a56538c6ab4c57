package paydown_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/paydown"
)

// A plan is the same, with the most that is unpaid, whether all that is owed is looked at
// on every day on which something is paid or only as much of it as decides something.
func TestPlanIsThatOfEveryDay(t *testing.T) {
	late := 0
	for seed := range uint64(draws.Many(400, 6000)) {
		rng := rand.New(rand.NewPCG(seed, 11))
		x, ok := draw(rng)
		if !ok {
			continue
		}
		for i := range x.loans {
			if y := &x.loans[i]; rng.IntN(4) == 0 {
				y.Wait, y.PayOff = x.s.AsOf+Date(rng.IntN(60)), rng.IntN(2) == 0
			}
		}
		policy := paydown.Policies.Values()[rng.IntN(len(paydown.Policies))]
		cash := x.s.Household.Ahead(x.s.AsOf, x.s.AsOf.AddMonths(paydown.MaxMonths+4), x.s.Income)
		few, refused := paydown.Run(x.s.AsOf, x.loans, cash, policy)
		all, bad := paydown.RunWith(x.s.AsOf, x.loans, cash, policy, paydown.Careful())
		if !reflect.DeepEqual(refused, bad) || !reflect.DeepEqual(few, all) {
			t.Errorf("household %d, %s:\n%+v %v\n%+v %v", seed, policy, few, refused, all, bad)
		}
		if few != nil && few.First != 0 {
			late++
		}
	}
	if late < draws.Many(100, 1500) {
		t.Errorf("something is late in %d households: hardly tested", late)
	}
}

// Loans that are alike are paid in the book's order.
func TestEqualLoansKeepTheBooksOrder(t *testing.T) {
	const asOf, n = "2026-11-21", 9
	terms := slices.Repeat([]loan.Terms{alone(lent(loan.EqualPrincipal, 90000, perDay(30), "2026-09-10", 9), perDay(60))}, n)
	for _, income := range []Amount{0, 60000, 120000, 400000} {
		cash := far(household.Household{Cash: 50000, Income: []household.Flow{{Amount: income, Every: calendar.Monthly, Day: 15}}}, asOf)
		for _, policy := range []paydown.Policy{paydown.Avalanche, paydown.Snowball, paydown.Oldest, paydown.None} {
			r := run(t, asOf, cash, policy, on(t, asOf, terms...))
			for k, p := range r.Payments {
				if p.Date == r.Payments[0].Date && p.Loan != k {
					t.Errorf("%s, %d a month: payment %d of the first day is on loan %d", policy, income, k, p.Loan)
				}
			}
			if !slices.IsSortedFunc(r.Late, func(a, b paydown.Late) int {
				if a.Due != b.Due {
					return int(a.Due - b.Due)
				}
				return a.Loan - b.Loan
			}) {
				t.Errorf("%s: late are %+v", policy, r.Late)
			}
		}
	}
}
