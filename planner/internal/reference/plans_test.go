package reference

// Rule: plans, held against published figures and against examples that were
// worked out by hand from the rules.

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
)

// monthlyFlow comes on a day of each month.
func monthlyFlow(amount Amount, day int) household.Flow {
	return household.Flow{Amount: amount, Every: calendar.Monthly, Day: day}
}

// each pays so much each month from a day on.
func each(amount Amount, from Date) household.Household {
	return household.Household{Income: []household.Flow{{Amount: amount, Every: calendar.Monthly, From: from}}}
}

func planOf(t *testing.T, q PlanQuestion) PlanResult {
	t.Helper()
	r, err := Plan(q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// cost is of all loans, and months how many have a payment.
func (r PlanResult) cost() (sum Amount) {
	for _, l := range r.Loans {
		sum += l.Cost
	}
	return sum
}

func (r PlanResult) months() int {
	seen := map[int]bool{}
	for _, p := range r.Payments {
		seen[p.Date.MonthIndex()] = true
	}
	return len(seen)
}

// on writes what is paid on a day: loan, kind, amount.
func (r PlanResult) on(day string) string {
	var out []string
	for _, p := range r.Payments {
		if p.Date == cases.Date(day) {
			out = append(out, fmt.Sprintf("%d %s %s", p.Loan, p.Kind, money.CNY.Format(p.Amount)))
		}
	}
	return strings.Join(out, ", ")
}

// levelled is a loan that takes an instalment each month, in months of 30 days, the
// first on 2026-02-08.
func levelled(balance, instalment Amount, rate loan.RateTerms) PlanLoan {
	t := base(balance, rate, loan.Annuity, 0)
	t.Basis, t.Instalment = calendar.Thirty360, instalment
	return PlanLoan{Terms: t}
}

func TestPublishedPlans(t *testing.T) {
	first := calendar.Of(2026, 2, 8)
	t.Run("two-debts-avalanche", func(t *testing.T) {
		c := read(t, "two-debts-avalanche")
		r := planOf(t, PlanQuestion{AsOf: first, Policy: "avalanche", Household: each(325_00, first), Loans: []PlanLoan{
			levelled(1000_00, 75_00, percent(1499, 10000, money.PerYear)),
			levelled(7500_00, 150_00, percent(475, 10000, money.PerYear)),
		}})
		c.want(t, r.cost(), "interest")
		if fmt.Sprint(r.months()) != c.Expect.Text("months") {
			t.Errorf("%d months", r.months())
		}
		if got := r.on("2026-02-08"); got != "0 due 75.00, 1 due 150.00, 0 extra 100.00" {
			t.Error(got)
		}
	})
	t.Run("one-debt", func(t *testing.T) {
		c := read(t, "one-debt")
		for _, instalment := range []Amount{500_00, 250_00} {
			r := planOf(t, PlanQuestion{
				AsOf: first, Policy: "snowball", Household: each(500_00, first),
				Loans: []PlanLoan{levelled(10000_00, instalment, percent(20, 100, money.PerYear))},
			})
			c.want(t, r.cost(), "interest")
			if fmt.Sprint(r.months()) != c.Expect.Text("months") {
				t.Errorf("%d months", r.months())
			}
		}
	})
	for id, key := range map[string]string{"pro-rata-balance": "balances", "pro-rata-instalment": "instalments"} {
		t.Run(id, func(t *testing.T) {
			c := read(t, id)
			q := PlanQuestion{AsOf: first, Policy: id, Household: household.Household{Cash: sum(t, c.Given.Text("budget"))}, Months: 1}
			var want []string
			for i := range c.Given[key].([]any) {
				x := sum(t, c.Given.Text(key, fmt.Sprint(i)))
				l := PlanLoan{Terms: base(x, percent(0, 1, money.PerYear), loan.InterestOnly, 1)}
				if id == "pro-rata-instalment" {
					l.Terms = base(10*x, percent(0, 1, money.PerYear), loan.Annuity, 10)
				}
				q.Loans = append(q.Loans, l)
				want = append(want, fmt.Sprintf("%d due %s", i, money.CNY.Format(sum(t, c.Expect.Text("parts", fmt.Sprint(i))))))
			}
			if got := planOf(t, q).on("2026-02-08"); got != strings.Join(want, ", ") {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// lent is a loan of equal parts of principal, in monthly instalments.
func lent(principal Amount, n int, start string, daily, penalty int64) loan.Terms {
	t := base(principal, percent(daily, 100000, money.PerDay), loan.EqualPrincipal, n)
	t.Start = cases.Date(start)
	t.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: money.Rate{Value: money.NewRatio(penalty, 100000), Per: money.PerDay}}
	return t
}

// shortMoney is a household with 350 a month for two loans of 300 and 200.
func shortMoney(policy string) PlanQuestion {
	asOf := calendar.Of(2026, 11, 21)
	return PlanQuestion{
		AsOf: asOf, Policy: policy,
		Household: household.Household{Income: []household.Flow{monthlyFlow(1050_00, 10)}, Expenses: []household.Flow{monthlyFlow(700_00, 20)}},
		Loans: []PlanLoan{
			{Terms: lent(900_00, 3, "2026-11-10", 0, 100)},
			{Terms: lent(600_00, 3, "2026-11-10", 0, 50)},
		},
	}
}

func TestPlanWithShortMoney(t *testing.T) {
	r := planOf(t, shortMoney("avalanche"))
	for day, want := range map[string]string{
		"2026-12-10": "0 due 300.00, 1 due 50.00", "2027-01-10": "0 due 300.00, 1 due 50.00",
		"2027-03-10": "1 arrears 350.00", "2027-04-10": "1 arrears 115.13",
	} {
		if got := r.on(day); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
	penalty, principal := Amount(0), Amount(0)
	for _, p := range r.Payments {
		if p.Date == calendar.Of(2027, 1, 10) && p.Loan == 1 {
			penalty, principal = p.Parts[loan.PenaltyInterest], p.Parts[loan.Principal]
		}
	}
	if penalty != 2_33 || principal != 47_67 {
		t.Errorf("01-10: penalty %d, principal %d", penalty, principal)
	}
	if r.First != calendar.Of(2026, 12, 10) || r.CurrentFrom != calendar.Of(2027, 4, 10) || len(r.Late) == 0 || r.Late[0] != (LateDue{1, calendar.Of(2026, 12, 10), 150_00}) {
		t.Errorf("first %s, current %s, late %v", r.First, r.CurrentFrom, r.Late)
	}
	if got := planOf(t, shortMoney("pro-rata-instalment")).on("2026-12-10"); got != "0 due 210.00, 1 due 140.00" {
		t.Error(got)
	}
	for policy, want := range map[string]Amount{"avalanche": 15_13, "pro-rata-instalment": 24_68, "oldest": 21_60, "none": 21_60} {
		if got := planOf(t, shortMoney(policy)).cost(); got != want {
			t.Errorf("%s costs %d, want %d", policy, got, want)
		}
	}
}

func TestPlanWithWeeklyPayAndMonthlyRent(t *testing.T) {
	r := planOf(t, PlanQuestion{
		AsOf: calendar.Of(2026, 11, 21), Policy: "avalanche",
		Household: household.Household{
			Cash:     400_00,
			Income:   []household.Flow{{Amount: 300_00, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: calendar.Of(2026, 11, 23)}},
			Expenses: []household.Flow{monthlyFlow(900_00, 1)},
		},
		Loans: []PlanLoan{{Terms: lent(600_00, 3, "2026-10-25", 0, 50)}},
	})
	var got []string
	for _, p := range r.Payments {
		got = append(got, fmt.Sprint(p.Date, " ", p.Kind, " ", p.Amount, " ", p.Parts))
	}
	want := []string{
		"2026-11-25 due 10000 [10000 0 0 0]", "2026-12-07 arrears 10000 [9940 0 60 0]",
		"2026-12-25 due 20000 [19999 0 1 0]", "2027-01-04 arrears 61 [61 0 0 0]", "2027-01-25 due 20000 [20000 0 0 0]",
	}
	if !slices.Equal(got, want) || r.cost() != 61 {
		t.Errorf("cost %d\n%s", r.cost(), strings.Join(got, "\n"))
	}
}

func TestPlanOnADueDay(t *testing.T) {
	terms := lent(1200_00, 6, "2026-08-21", 50, 75)
	terms.PaidThrough = calendar.Of(2026, 9, 21)
	r := planOf(t, PlanQuestion{
		AsOf: calendar.Of(2026, 11, 21), Policy: "avalanche",
		Household: household.Household{Cash: 900_00, Income: []household.Flow{monthlyFlow(1000_00, 1)}, Expenses: []household.Flow{monthlyFlow(700_00, 2)}},
		Loans:     []PlanLoan{{Terms: terms}},
	})
	if got := r.on("2026-11-21"); got != "0 due 212.40, 0 arrears 219.65, 0 extra 467.95" {
		t.Error(got)
	}
	if p := r.Payments[0].Parts; p != (loan.Parts{192_75, 15_00, 4_65, 0}) {
		t.Errorf("parts %v", p)
	}
	if got := r.on("2026-12-01"); got != "0 extra 132.71" || r.cost() != 32_71 {
		t.Errorf("%s, cost %d", got, r.cost())
	}
}

func TestShares(t *testing.T) {
	weights := []*big.Rat{whole(1), whole(1), whole(1)}
	for _, c := range []struct {
		money Amount
		most  []Amount
		want  []Amount
	}{
		{100, []Amount{1000, 1000, 1000}, []Amount{34, 33, 33}},
		{100, []Amount{10, 1000, 1000}, []Amount{10, 45, 45}},
		{101, []Amount{10, 46, 1000}, []Amount{10, 46, 45}},
		{100, []Amount{10, 20, 30}, []Amount{10, 20, 30}},
		{0, []Amount{10, 20, 30}, []Amount{0, 0, 0}},
	} {
		if got := Shares(c.money, weights, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%d among %v: %v, want %v", c.money, c.most, got, c.want)
		}
	}
}
