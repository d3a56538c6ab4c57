package household_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/household"
)

func TestWithoutLargest(t *testing.T) {
	asOf := of("2026-11-21")
	h := household.Household{Cash: 100, Income: []household.Flow{
		{Amount: 50, Every: monthly, Day: 21},
		{Amount: 70, Date: of("2026-12-01")},
		{Amount: 60, Date: of("2026-12-01")},
	}, Expenses: []household.Flow{{Amount: 10, Date: of("2026-11-25")}}}
	last := of("2027-01-31")
	plain := h.Ahead(asOf, last, household.Usual)
	incomes := h.Incomes(asOf, last, household.Usual)
	for k, want := range map[int][]household.Amount{ // on the as-of day, after the expense, then after each day with income
		0: {150, 140, 270, 320, 370},
		1: {100, 90, 200, 250, 300},
		2: {100, 90, 140, 190, 240},
		9: {100, 90, 90, 90, 90},
	} {
		less := plain.WithoutLargest(incomes, k)
		for i, p := range less.Points {
			if p.Cash != want[i] || p.Date != plain.Points[i].Date || p.Income != plain.Points[i].Income {
				t.Errorf("without the %d largest: %+v, want %d", k, p, want[i])
			}
		}
	}
	for i, p := range plain.Less(30).Points {
		if want := plain.Points[i].Cash - 30; p.Cash != want {
			t.Errorf("less 30: %+v, want %d", p, want)
		}
	}
}

// The cash without the k largest incomes so far is, on each day, the least that any
// k incomes that fail leave.
func TestWithoutLargestIsTheWorst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asOf := of("2026-11-21")
		last := asOf + Date(rapid.IntRange(0, 120).Draw(t, "days"))
		h := household.Household{Cash: 1000}
		for range rapid.IntRange(0, 3).Draw(t, "incomes") {
			h.Income = append(h.Income, anyFlow(t, asOf))
		}
		for range rapid.IntRange(0, 1).Draw(t, "expenses") {
			f := anyFlow(t, asOf)
			f.Unlikely = false
			h.Expenses = append(h.Expenses, f)
		}
		level := rapid.SampledFrom([]household.Level{household.Usual, household.Low, household.High}).Draw(t, "level")
		incomes := h.Incomes(asOf, last, level)
		if len(incomes) > 12 {
			t.Skip("too many to try all")
		}
		k := rapid.IntRange(0, 3).Draw(t, "k")
		plain := h.Ahead(asOf, last, level)
		for i, p := range plain.WithoutLargest(incomes, k).Points {
			worst := household.Amount(0)
			var strike func(from, left int, sum household.Amount)
			strike = func(from, left int, sum household.Amount) {
				worst = max(worst, sum)
				for j := from; j < len(incomes) && left > 0; j++ {
					if incomes[j].Date <= p.Date {
						strike(j+1, left-1, sum+incomes[j].Amount)
					}
				}
			}
			strike(0, k, 0)
			if want := plain.Points[i].Cash - worst; p.Cash != want {
				t.Fatalf("%s without the %d largest: %d, want %d", p.Date, k, p.Cash, want)
			}
		}
	})
}
