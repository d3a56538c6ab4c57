package plan

import (
	"math/rand"
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
)

// problem is a random household and its loans' candidates. tight is how much
// of the mean payments the income covers, in percent.
func problem(rng *rand.Rand, loans, options, months, tight int) ([]decision, *household.Cash) {
	day := calendar.Of(2026, 11, 21)
	var ds []decision
	mean := 0
	for i := range loans {
		d := decision{negotiation: string(rune('a' + i))}
		balance := 500000 + rng.Intn(3000000)
		due := 1 + rng.Intn(28)
		for j := range options {
			n := 3 + rng.Intn(months-2)
			cost := rng.Intn(balance/4+1) - balance/10
			each := Amount((balance + cost) / n)
			c := candidate{row: j, cost: Amount(cost), gives: Amount(max(0, rng.Intn(balance/5)-balance/20)), consent: j > 0, kind: string(rune('A' + j%6))}
			for k := range n {
				c.pays = append(c.pays, household.Payment{Date: calendar.Of(2026, 12, due).AddMonths(k), Amount: each})
			}
			c.finish = c.pays[n-1].Date
			d.candidates = append(d.candidates, c)
			mean += int(each) / options
		}
		ds = append(ds, d)
	}
	h := household.Household{Cash: Amount(mean / 2), Reserve: 50000}
	h.Income = []household.Flow{{Amount: Amount(mean * tight / 100), Every: calendar.Monthly, Day: 10}}
	h.Expenses = []household.Flow{{Amount: Amount(mean / 10), Every: calendar.Monthly, Day: 3}, {Amount: Amount(mean / 8), Every: calendar.Every{N: 3, Unit: calendar.Month}, From: day + 20}}
	return ds, h.Ahead(day, day+5000, household.Usual)
}

func copyOf(ds []decision) []decision {
	out := slices.Clone(ds)
	for i := range out {
		out[i].candidates = slices.Clone(ds[i].candidates)
	}
	return out
}

func BenchmarkChoose(b *testing.B) {
	for _, tight := range []int{60, 80, 100, 120, 150} {
		b.Run(string(rune('0'+tight/20)), func(b *testing.B) {
			rng := rand.New(rand.NewSource(7))
			for range b.N {
				ds, cash := problem(rng, 10, 10, 36, tight)
				choose(ds, cash, aimsOf(Cheapest))
			}
		})
	}
}
