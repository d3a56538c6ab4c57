package plan_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// BenchmarkCompareOfTheExample is the engine's part of `repay compare` of the
// example that the README shows: four loans, a household, the default menus.
func BenchmarkCompareOfTheExample(b *testing.B) {
	data, err := os.ReadFile("../../examples/household.yaml")
	if err != nil {
		b.Fatal(err)
	}
	read, faults := book.Parse("household.yaml", data)
	if read == nil {
		b.Fatal(faults)
	}
	c := read.Case(read.AsOf)
	for _, g := range plan.Goals {
		b.Run(string(g), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, refused := plan.Compare(&c, g); len(refused) > 0 {
					b.Fatal(refused)
				}
			}
		})
	}
}

// BenchmarkCompareOfMany shows how comparing grows with the loans: the time for
// each should stay what it is.
func BenchmarkCompareOfMany(b *testing.B) {
	for _, means := range []string{"none", "short", "plenty"} {
		for _, n := range []int{10, 100, 1000} {
			b.Run(fmt.Sprintf("%s/%d", means, n), func(b *testing.B) {
				c := manyLoans(n, means)
				b.ReportAllocs()
				for b.Loop() {
					if _, refused := plan.Compare(c, plan.Cheapest); len(refused) > 0 {
						b.Fatal(refused)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/loan")
			})
		}
	}
}

// manyLoans are loans of 12 to 60 instalments, four in ten of them overdue; the
// household has no means that are known, a third of what they ask for, or many
// times as much.
func manyLoans(n int, means string) *plan.Case {
	r := rand.New(rand.NewPCG(1, 2))
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY}
	monthly := Amount(0)
	for i := range n {
		periods := oneOf(r, 12, 18, 24, 36, 48, 60)
		t := loan.Terms{
			Principal: Amount(20+r.IntN(1000)) * 100_00, Method: oneOf(r, loan.Annuity, loan.Annuity, loan.EqualPrincipal),
			Start: c.AsOf.AddMonths(-1-r.IntN(periods-1)) - calendar.Date(r.IntN(28)), Every: calendar.Monthly, Periods: periods,
			Rate:       loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(60+int64(r.IntN(180)), 1000)}},
			Penalty:    loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)},
			Allocation: loan.Allocation{Order: loan.DefaultOrder},
		}
		t.PaidThrough = c.AsOf
		if r.IntN(10) < 4 {
			t.PaidThrough = max(t.Start+1, c.AsOf.AddMonths(-1-r.IntN(4)))
		}
		monthly += t.Principal / Amount(periods)
		c.Loans = append(c.Loans, plan.Loan{ID: fmt.Sprint("loan ", i), Terms: t})
	}
	income := map[string]Amount{"short": monthly / 3, "plenty": monthly * 40}[means]
	if income > 0 {
		c.Household = &household.Household{
			Cash: income, Reserve: monthly / 20,
			Income:   []household.Flow{{Amount: income, Every: calendar.Monthly, Day: 10}, {Amount: income / 20, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: c.AsOf}},
			Expenses: []household.Flow{{Amount: monthly / 10, Every: calendar.Monthly, Day: 5}},
		}
	}
	return c
}
