package plan

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/search"
)

// What is found among the options that all searches share is what a search finds whose
// problem is its own candidates alone.
func TestSearchesShareTheirOptions(t *testing.T) {
	none, some := 0, 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 17))
		c := menuLoans(calendar.Of(2026, 11, 25))
		c.Loans = c.Loans[seed : seed+3]
		for i := range c.Loans {
			c.Loans[i].Offers, c.Loans[i].Listed = nil, false
		}
		c.Household = &household.Household{
			Cash:     Amount(r.IntN(30000_00)),
			Income:   []household.Flow{{Amount: Amount(5000_00 + r.IntN(9000_00)), Every: calendar.Monthly, Day: 10}},
			Expenses: []household.Flow{{Amount: 3000_00, Every: calendar.Monthly, Day: 5}},
		}
		x, refused := newComparer(c, Cheapest, false, new(Memory))
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		if x.options().problem == nil {
			t.Fatal("the options are too many to be shared")
		}
		for name, a := range map[string]aim{
			"surest":   {take: unasked, criteria: surestBy(Cheapest)},
			"easiest":  {take: anyOffer, criteria: easiestBy(Cheapest)},
			"cheapest": {take: anyOffer, criteria: criteriaOf(Cheapest)},
			"fastest":  {take: anyOffer, criteria: criteriaOf(Fastest)},
			"stand-in": {take: nearest, criteria: append([]criterion{leastShort}, criteriaOf(Cheapest)...)},
		} {
			told := search.Effort{Best: func(int64, int64) {}} // such a search shares nothing
			got, want := x.seek(TierAny, a, search.Effort{}), x.seek(TierAny, a, told)
			if !slices.EqualFunc(got.rows, want.rows, slices.Equal[[]int]) || !slices.Equal(got.value, want.value) {
				t.Errorf("seed %d, %s: rows %v of value %v, by itself %v of %v", seed, name, got.rows, got.value, want.rows, want.value)
			}
			if len(want.rows) == 0 {
				none++
			} else {
				some++
			}
		}
	}
	if none < 5 || some < 30 {
		t.Errorf("%d searches have no answer, %d have one: one of them is hardly tested", none, some)
	}
}
