package reference

// Rule: surest, to ask, easiest; else what stands in, and how much is missing.

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
)

// A household can carry one of its two loans as it is.
func TestBruteForceAnswers(t *testing.T) {
	asOf := calendar.Of(2026, 1, 1)
	pay := func(amounts ...Amount) (p []Payment) {
		for i, a := range amounts {
			p = append(p, Payment{asOf.AddMonths(i) + 9, a})
		}
		return p
	}
	keep := Choosable{Kind: "keep", Payments: pay(1000, 1000), Cost: 100, Finish: asOf + 40}
	extend := Choosable{Kind: "extend", Payments: pay(500, 500, 500, 600), Cost: 200, Finish: asOf + 100, GivesUp: 5, Consent: true}
	settle := Choosable{Kind: "settle", Payments: pay(900), Cost: -1000, Finish: asOf + 9, GivesUp: 900, Consent: true}
	q := Question{
		AsOf: asOf, Goal: "cheapest",
		Household: &household.Household{Cash: 0, Income: []household.Flow{{Amount: 1500, Day: 5, Every: calendar.Monthly}}},
		Loans: []LoanChoices{
			{Options: []Choosable{keep, extend, settle}, Negotiation: "a"},
			{Options: []Choosable{keep, extend}, Negotiation: "b"},
		},
	}
	v := Brute(q)
	want := func(name string, got, want Choice) {
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	want("surest", v.Surest, nil)
	want("to ask", v.ToAsk, Choice{2, 1})
	want("easiest", v.Easiest, Choice{0, 1})
	q.Household.Income[0].Amount = 700
	v = Brute(q)
	want("nothing affordable", v.ToAsk, nil)
	want("stand in", v.StandIn, Choice{2, 1})
	if v.Short.Date != asOf+9 || v.Short.Deepest != 700 || v.Monthly != 700 {
		t.Errorf("short %v, monthly %d", v.Short, v.Monthly)
	}
	q.Household = nil
	want("no household", Brute(q).ToAsk, Choice{2, 0})
}
